// Ends well when the server in this container is ready. Plain JavaScript: it is run every few seconds.
const ready = await fetch(`http://127.0.0.1:${process.env.ADMIN_PORT}/health/ready`)
if (!ready.ok) {
  console.error(await ready.text())
  process.exitCode = 1
}
