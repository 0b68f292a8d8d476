import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import {
  type Stage,
  WRITTEN_BY_THE_BUILD,
  commands,
  copies,
  environment,
  readContainerfile,
  root,
} from './containerfile.js';

const run = promisify(execFile);
const workdir = '/srv/tandem/';

/** A folder with what docker/Containerfile puts into the image, made without a container engine. */
export interface ImageFolder {
  readonly path: string;
  /** What the image sets with ENV. */
  readonly environment: Record<string, string>;
  /** Keeps a text in a file, as compose does with a secret. */
  secret(name: string, text: string): Promise<string>;
  /** A folder that is there to be written to. */
  readonly home: string;
  remove(): Promise<void>;
}

/** Runs the stages of docker/Containerfile in temporary folders. Takes a minute. */
export async function makeImage(): Promise<ImageFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-image-'));
  const stages = readContainerfile();
  const path = (stage: string) => join(folder, stage);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await runStages(stages, path);
  } catch (error) {
    await remove();
    throw error;
  }
  const image = stages.at(-1);
  if (!image) throw new Error('docker/Containerfile has no stage');
  for (const name of ['secrets', 'home']) await mkdir(path(name));
  return {
    path: path(image.name),
    environment: environment(image),
    home: path('home'),
    secret: async (name, text) => {
      const file = join(path('secrets'), name);
      await writeFile(file, text);
      return file;
    },
    remove,
  };
}

async function runStages(stages: readonly Stage[], path: (stage: string) => string): Promise<void> {
  for (const stage of stages) {
    await mkdir(path(stage.name));
    await copyInto(path(stage.name), stage, path);
    // The commands of the last stage prepare accounts and folders of the container.
    if (stage !== stages.at(-1)) for (const command of commands(stage)) await runIn(path(stage.name), command);
  }
}

async function copyInto(folder: string, stage: Stage, path: (stage: string) => string): Promise<void> {
  for (const { from, sources, target } of copies(stage)) {
    for (const source of sources) {
      const into = target === './' ? join(folder, basename(source)) : join(folder, target);
      // A stage that hands something on is not needed any more.
      if (from === undefined) await cp(join(root, source), into, { recursive: true, filter: isNotIgnored });
      else await rename(join(path(from), source.replace(workdir, '')), into);
    }
  }
}

const isNotIgnored = (path: string) => path !== join(root, WRITTEN_BY_THE_BUILD);

async function runIn(folder: string, command: string): Promise<void> {
  // All packages, those for the build included, are what the project's own folder has from the same lock.
  if (/^npm ci (?!.*--omit)/.test(command)) await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  else await run('sh', ['-c', command], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
}

/** A process of the image. */
export interface ImageProcess {
  /** What it has printed so far. */
  output(): string;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly hasEnded: () => boolean;
  stop(): Promise<number | string>;
}

/** Starts a command of the image with nothing in its environment but what is given, PATH and HOME. */
export function startInImage(
  image: ImageFolder,
  command: readonly string[],
  variables: Readonly<Record<string, string>>,
): ImageProcess {
  const [program = '', ...args] = command;
  const { PATH = '' } = process.env;
  const child: ChildProcess = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: image.path,
    env: { PATH, HOME: image.home, ...image.environment, TANDEM_HOME: image.home, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve(code ?? signal ?? '');
    });
  });
  return {
    output: () => Buffer.concat(said).toString(),
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
