import { match } from './match/index.js';

/** One part of the bench. */
interface Part {
  /** Whether it is run when no part is named. */
  always: boolean;
  /** Prints its tables; returns what results.json keeps of it, null for nothing. */
  run(args: string[]): Promise<object | null>;
}

const quickOf = (args: readonly string[]) => args.includes('--quick');

/** All parts by name, in the order in which they are run. */
export const PARTS: Readonly<Partial<Record<string, Part>>> = {
  match: {
    always: true,
    run: (args) => match({ quick: quickOf(args), only: valueOf(args, 'size') }),
  },
};

function valueOf(args: readonly string[], name: string): string | undefined {
  const option = args.find((argument) => argument.startsWith(`--${name}=`));
  return option?.slice(name.length + 3);
}
