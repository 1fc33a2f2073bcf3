// Adds up the .trx files of a folder: failed and skipped tests with their reason, and the closing line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const count = { Passed: 0, Failed: 0, NotExecuted: 0 };
const skipped = new Map();
const decode = text => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

for (const file of readdirSync(folder).filter(name => name.endsWith('.trx'))) {
  const xml = readFileSync(join(folder, file), 'utf8');
  for (const [, attributes, rest] of xml.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const outcome = /outcome="(\w+)"/.exec(attributes)?.[1] ?? 'Failed';
    count[outcome] = (count[outcome] ?? 0) + 1;
    const name = decode(/testName="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (outcome === 'NotExecuted') {
      const reason = decode(/<(?:Message|StdOut)>([\s\S]*?)<\/(?:Message|StdOut)>/.exec(rest ?? '')?.[1] ?? 'no reason given').trim();
      skipped.set(reason, [...(skipped.get(reason) ?? []), name]);
    } else if (outcome === 'Failed') {
      console.log(`FAILED ${name}`);
    }
  }
}

for (const [reason, names] of skipped) {
  console.log(`skipped ${names.length}: ${reason}`);
  console.log(`  ${names.slice(0, 3).join('\n  ')}${names.length > 3 ? `\n  … and ${names.length - 3} more` : ''}`);
}

console.log(`${count.Passed} passed, ${count.Failed} failed, ${count.NotExecuted} skipped`);
process.exit(count.Failed > 0 || count.Passed === 0 ? 1 : 0);
