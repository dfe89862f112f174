import type { GraphData } from '../src/client/index.ts';
import { mapped } from './family.ts';

/** Texts that break out of markup, addresses, formulas or names of properties wherever one is trusted. */
export const HOSTILE: readonly string[] = [
  '<script>pwned()</script>',
  '"><script>pwned()</script>',
  "'><img src=x onerror=pwned()>",
  '<img src=x onerror=pwned()>',
  '<svg onload=pwned()>',
  '</text></svg><script>pwned()</script>',
  '</title></style></script><script>pwned()</script>',
  ']]><script>pwned()</script>',
  '<!--<script>pwned()</script>-->',
  '<![CDATA[<script>pwned()</script>]]>',
  '&lt;script&gt;pwned()&lt;/script&gt;',
  '&#60;img src=x onerror=pwned()&#62;',
  '" onmouseover="pwned()" x="',
  "' autofocus onfocus='pwned()",
  '" style="position:fixed;inset:0;background:red',
  '<foreignObject><body onload=pwned()></foreignObject>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<a href="javascript:pwned()">x</a>',
  'javascript:pwned()',
  ' JaVaScRiPt:pwned()',
  'java\nscript:pwned()',
  'data:text/html,<script>pwned()</script>',
  'vbscript:pwned()',
  '{{constructor.constructor("pwned()")()}}',
  '=HYPERLINK("http://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '__proto__',
  'constructor',
  '\u0000\u0007<b>\ud800\u202egnp.exe',
];

/** Fields in which a gateway answers free text. */
const FREE =
  /^(name|fullName|title|issuer|locator|documentNumber|url|baseText|formula|derivation|reason|published|sentence|judgement|clause|legalBasis)$/;

/** An answer in which every free text is hostile; `from` says which of them comes first. */
export function withHostileTexts(answer: GraphData, from: number): GraphData {
  let next = from;
  return mapped(answer, (entry) =>
    Object.fromEntries(
      Object.entries(entry).map(([name, value]) => {
        if (name === 'reasons' && Array.isArray(value)) return [name, [HOSTILE[next++ % HOSTILE.length]]];
        return [
          name,
          FREE.test(name) && typeof value === 'string' ? HOSTILE[next++ % HOSTILE.length] : value,
        ];
      }),
    ),
  );
}
