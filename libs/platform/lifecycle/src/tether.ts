// A process that was started with an ipc channel ends with the process that started it, even when that one was killed.
// Imported first in every main, so that it already holds while the rest is loading.
if (process.send !== undefined) {
  const end = () => process.kill(process.pid, 'SIGTERM');
  if (process.connected) process.once('disconnect', end);
  else end();
  // Alone, the open channel must not keep a process alive that has finished.
  process.channel?.unref();
}

export {};
