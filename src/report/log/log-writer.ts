import { commandData, logText } from '../escape.ts';
import type { Paint } from './ansi.ts';

/** The plain lines of a workflow log. Everything given to it is escaped here. */
export interface LogWriter {
  readonly info: (text: string) => void;
  readonly warning: (text: string) => void;
  /** Shown when the workflow runs with debug logging. */
  readonly debug: (text: string) => void;
  /** Lines folded away under a title. */
  readonly group: (title: string, lines: readonly string[]) => void;
}

/** The plain lines over `write`, which takes one line without its line break. */
export function createLogWriter(write: (line: string) => void, paint: Paint): LogWriter {
  const info = (text: string) => write(logText(text));
  const debug = (text: string) => write(`::debug::${commandData(text)}`);
  return {
    info,
    debug,
    warning: (text) => write(paint('yellow', logText(text))),
    group: (title, lines) => {
      write(`::group::${commandData(title)}`);
      for (const line of lines) info(line);
      write('::endgroup::');
    },
  };
}
