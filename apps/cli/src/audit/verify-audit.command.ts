import type { Command } from 'commander';

/** `tandem verify-audit`. */
export function registerVerifyAudit(program: Command): void {
  program
    .command('verify-audit')
    .description('compute the chain of the audit trail anew; names the first row that is not as it was sealed')
    .option(
      '--heads <file>',
      'heads that were kept elsewhere, one JSON object {"place", "hash"} a line, besides those of TANDEM_HOME',
    )
    .option('--json', 'print the result as JSON')
    .action(async (options: { heads?: string; json?: true }) => {
      const { runVerifyAudit } = await import('./run-verify-audit.js');
      await runVerifyAudit({ heads: options.heads, json: options.json ?? false });
    });
}
