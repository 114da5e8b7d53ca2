import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';

type WorkflowParser = typeof import('@actions/workflow-parser');
type ActionParser = typeof import('@actions/workflow-parser/actions/index');

/** GitHub's own parsers. */
export interface GitHubParser {
  /** What GitHub would say of a workflow, a line a problem. */
  workflowProblems(file: string, content: string): Promise<string[]>;
  /** What GitHub would say of an `action.yml`. */
  actionProblems(content: string): string[];
}

const ENTRY = [
  "export { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } from '@actions/workflow-parser';",
  "export { convertActionTemplate, parseAction } from '@actions/workflow-parser/actions/index';",
].join('\n');

/** Loads GitHub's parsers, bundled into `directory`: they import JSON without an attribute, which Node refuses. */
export function loadGitHubParser(directory: string): GitHubParser {
  const bundle = path.join(directory, 'workflow-parser.cjs');
  buildSync({ stdin: { contents: ENTRY, resolveDir: '.' }, bundle: true, platform: 'node', outfile: bundle });
  const parser: WorkflowParser & ActionParser = createRequire(import.meta.url)(bundle);
  const trace = new parser.NoOperationTraceWriter();
  return {
    async workflowProblems(name, content) {
      const { context, value } = parser.parseWorkflow({ name, content }, trace);
      if (value !== undefined) await parser.convertWorkflowTemplate(context, value);
      return context.errors.getErrors().map(({ message }) => message);
    },
    actionProblems(content) {
      const { context, value } = parser.parseAction({ name: 'action.yml', content }, trace);
      if (value !== undefined) parser.convertActionTemplate(context, value);
      return context.errors.getErrors().map(({ message }) => message);
    },
  };
}
