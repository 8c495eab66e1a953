"""What is handed out: the students' kit as zip and repository, and packages for other graders."""
