import ts from 'typescript';

/** A formula file with one thing wrong in it. */
export interface Mutant {
  /** 1 for the first line of the file. */
  readonly line: number;
  /** The original piece of text and what stands in its place. */
  readonly change: string;
  readonly source: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
  '++': '--',
};

const CALLS: Readonly<Record<string, string>> = {
  'Math.max': 'Math.min',
  'Math.min': 'Math.max',
  'Math.ceil': 'Math.floor',
  'Math.floor': 'Math.ceil',
  'Math.round': 'Math.floor',
  some: 'every',
  every: 'some',
};

/**
 * The source of a file with one error at a time: another sign, a boundary that is in or out, a number off by one, a
 * condition the other way round, the other rounding or end. Endless loops are cut off, so that they count as noticed.
 */
export function mutantsOf(source: string): readonly Mutant[] {
  const file = ts.createSourceFile('formula.ts', source, ts.ScriptTarget.Latest, true);
  const guards = loopGuards(file);
  return editsOf(file).map((edit) => ({
    line: file.getLineAndCharacterOfPosition(edit.start).line + 1,
    change: `${source.slice(edit.start, edit.end)} → ${edit.text}`,
    source: apply(source, [edit, ...guards]),
  }));
}

function editsOf(file: ts.SourceFile): readonly Edit[] {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node)) return;
    edits.push(...editsAt(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}

function editsAt(node: ts.Node, file: ts.SourceFile): readonly Edit[] {
  const replace = (old: ts.Node, text: string): Edit[] => [{ start: old.getStart(file), end: old.end, text }];
  if (ts.isBinaryExpression(node)) {
    const other = OPERATORS[node.operatorToken.getText(file)];
    return other ? replace(node.operatorToken, other) : [];
  }
  if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.PlusPlusToken)
      return replace(node, `--${node.operand.getText(file)}`);
    return replace(node, node.operand.getText(file));
  }
  if (ts.isPostfixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusPlusToken)
    return replace(node, `${node.operand.getText(file)}--`);
  if (ts.isNumericLiteral(node)) return replace(node, String(Number(node.text) + 1));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return replace(node, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) return replace(node, 'true');
  if (ts.isConditionalExpression(node)) return replace(node.condition, `!(${node.condition.getText(file)})`);
  if (ts.isIfStatement(node)) return replace(node.expression, `!(${node.expression.getText(file)})`);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    const math = CALLS[node.expression.getText(file)];
    if (math) return replace(node.expression, math);
    const other = expression.getText(file) === 'Math' ? undefined : CALLS[name.text];
    return other ? replace(name, other) : [];
  }
  return [];
}

const LAPS = 100_000;

/** A counter in front and a check at the start of each loop’s body. */
function loopGuards(file: ts.SourceFile): readonly Edit[] {
  const guards: Edit[] = [{ start: 0, end: 0, text: 'let laps = 0; ' }];
  const check = `if (++laps > ${LAPS}) throw new Error('a loop without end');`;
  const visit = (node: ts.Node): void => {
    if (ts.isWhileStatement(node) || ts.isDoStatement(node) || ts.isForStatement(node)) {
      const { statement } = node;
      if (ts.isBlock(statement))
        guards.push({ start: statement.getStart(file) + 1, end: statement.getStart(file) + 1, text: check });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return guards;
}

function apply(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end),
      source,
    );
}
