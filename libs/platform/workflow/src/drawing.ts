import type { Workflow } from './workflow.js';

/**
 * A workflow as a section of a Markdown page: a Mermaid state diagram, and the table that it is drawn from.
 *
 * @param about - what stands below the heading
 */
export function drawn<S extends string, E extends string, A extends string>(
  name: string,
  about: string,
  { initial, final, transitions }: Workflow<S, E, A>,
): string {
  const arrows = new Map<string, string[]>();
  for (const { from, event, to } of transitions) {
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), event]);
  }
  return [
    `## ${name}`,
    about,
    [
      '```mermaid',
      'stateDiagram-v2',
      `  [*] --> ${initial}`,
      ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${events.map(inWords).join(', ')}`),
      ...final.map((state) => `  ${state} --> [*]`),
      '```',
    ].join('\n'),
    [
      '| from | event | by | to |',
      '| --- | --- | --- | --- |',
      ...transitions.map(({ from, event, by, to }) => `| ${from} | ${event} | ${by.join(', ')} | ${to} |`),
    ].join('\n'),
  ].join('\n\n');
}

const inWords = (code: string): string => code.replaceAll('_', ' ');
