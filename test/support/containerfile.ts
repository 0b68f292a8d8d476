import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file below what is copied that .dockerignore leaves out. */
export const WRITTEN_BY_THE_BUILD = 'apps/api/src/metadata.ts';

/** One line of a Containerfile; `flags` are its `--name=value`. */
export interface Instruction {
  readonly name: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** What a COPY takes from where: `from` is a stage, or undefined for the project's folder. */
export interface Copy {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

/** The stages of docker/Containerfile in order; the last one is the image. */
export function readContainerfile(): Stage[] {
  const text = readFileSync(`${root}docker/Containerfile`, 'utf8')
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll('\\\n', ' ');
  const stages: (Stage & { instructions: Instruction[] })[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const instruction = parse(line);
    if (instruction.name === 'FROM') {
      const [image = '', , name = 'image'] = instruction.text.split(/\s+/);
      stages.push({ name, image, instructions: [] });
    } else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

export function copies(stage: Stage): Copy[] {
  return named(stage, 'COPY').map(({ flags, text }) => {
    const words = text.split(/\s+/);
    return { from: flags.from, sources: words.slice(0, -1), target: words.at(-1) ?? '' };
  });
}

export function commands(stage: Stage): string[] {
  return named(stage, 'RUN').map(({ text }) => text);
}

/** The variables that a stage sets with ENV. */
export function environment(stage: Stage): Record<string, string> {
  const pairs = named(stage, 'ENV').flatMap(({ text }) => text.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

/** The arguments of an instruction in exec form, such as CMD. */
export function execForm(stage: Stage, name: 'CMD' | 'HEALTHCHECK'): string[] {
  const [instruction] = named(stage, name);
  if (!instruction) throw new Error(`The stage ${stage.name} has no ${name}`);
  return JSON.parse(instruction.text.replace(/^CMD\s+/, '')) as string[];
}

export function named(stage: Stage, name: string): Instruction[] {
  return stage.instructions.filter((instruction) => instruction.name === name);
}

function parse(line: string): Instruction {
  const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line.trim()) ?? [];
  const flags: Record<string, string> = {};
  let text = rest;
  // The flags of an instruction come first; those behind are its command's own.
  for (let flag = FLAG.exec(text); flag; flag = FLAG.exec(text)) {
    flags[flag[1] ?? ''] = flag[2] ?? '';
    text = text.slice(flag[0].length);
  }
  return { name, flags, text };
}

const FLAG = /^--([a-z-]+)=(\S+)\s+/;
