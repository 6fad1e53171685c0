/* Loaded before the server of a test: ends it when whoever started it is gone, however that came. */
process.stdin.once('close', () => process.kill(process.pid, 'SIGKILL'));
process.stdin.resume();
process.stdin.unref();
