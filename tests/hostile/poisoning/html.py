"""Has markup in the line that the report shows, and in every text it can give."""


def twice(x):
    raise ValueError("</pre><script>x</script>")  # </code></pre><script>document.title="GOT IT"</script><img src=x onerror='document.title="GOT IT"'>
