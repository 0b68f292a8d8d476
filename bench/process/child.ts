// Started by apart.ts: runs one module's work and sends back what it returns.
const [, , module = ''] = process.argv;

process.once('message', (task) => {
  void answer(task).then((message) => process.send?.(message, () => process.exit()));
});

async function answer(task: unknown): Promise<object> {
  try {
    const { run } = (await import(module)) as { run: (task: unknown) => Promise<unknown> };
    const result = await run(task);
    return { result, peak: process.resourceUsage().maxRSS * 1024 };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
