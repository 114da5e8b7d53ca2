/** A command on standard output that the runner turns into an annotation. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
  readonly title?: string | undefined;
}

const COMMAND = /^::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/;

/** The workflow log as people see it: commands carried out, secrets masked. */
export class WorkflowLog {
  readonly lines: string[] = [];
  readonly debug: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly masks: string[] = [];
  #group = false;

  /** Takes one line of the step's output; returns what is shown of it, `undefined` for nothing. */
  take(raw: string): string | undefined {
    const inGroup = this.#group;
    const shown = this.#interpret(raw);
    if (shown === undefined) return undefined;
    const line = this.#mask(inGroup ? `  ${shown}` : shown);
    this.lines.push(line);
    return line;
  }

  get text(): string {
    return this.lines.join('\n');
  }

  #interpret(raw: string): string | undefined {
    const [, command, properties = '', data = ''] = COMMAND.exec(raw) ?? [];
    switch (command) {
      case undefined:
        return raw;
      case 'add-mask':
        this.masks.push(decode(data));
        return undefined;
      case 'debug':
        this.debug.push(this.#mask(decode(data)));
        return undefined;
      case 'group':
        this.#group = true;
        return `▸ ${decode(data)}`;
      case 'endgroup':
        this.#group = false;
        return undefined;
      case 'error':
      case 'warning':
      case 'notice':
        return this.#annotate(command, properties, data);
      default:
        return raw;
    }
  }

  #annotate(level: Annotation['level'], properties: string, data: string): string {
    const given = Object.fromEntries(properties.split(',').map((property) => splitProperty(property.trim())));
    const number = (name: string): number | undefined => (given[name] === undefined ? undefined : Number(given[name]));
    const message = this.#mask(decode(data));
    const place = { file: given['file'], line: number('line'), col: number('col'), title: given['title'] };
    this.annotations.push({ level, message, ...place });
    return `${level[0]?.toUpperCase()}${level.slice(1)}: ${message}`;
  }

  #mask(text: string): string {
    return this.masks.reduce((masked, secret) => (secret === '' ? masked : masked.replaceAll(secret, '***')), text);
  }
}

function splitProperty(property: string): [string, string] {
  const at = property.indexOf('=');
  return [
    property.slice(0, at),
    decode(property.slice(at + 1))
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ','),
  ];
}

/** The runner's order: the percent sign last. */
function decode(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
