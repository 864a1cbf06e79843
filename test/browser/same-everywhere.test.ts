import { fileURLToPath } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSubmission } from '../../pipeline/submission.ts';
import type { Inflate } from '../../xlsx/index.ts';
import { bundle, type Bundle } from './bundle.ts';
import { noBrowser, openChromium } from './chromium.ts';
import { closedWorld, type ClosedWorld } from './closed-world.ts';
import { brokenFiles, concept, conceptSource, exampleFile, foreignPrograms, reportingDate, today } from './files.ts';
import { letters } from './letters.ts';
import { monitorFiles, type File, type Monitored } from './monitor-files.ts';
import type { Offer } from './page.ts';

if (noBrowser !== undefined) process.stderr.write(`\nNOT TESTED IN A BROWSER: ${noBrowser}.\n\n`);

describe.skipIf(noBrowser !== undefined)(
  `in Chromium${noBrowser === undefined ? '' : ` (skipped: ${noBrowser})`}`,
  () => {
    const address = 'http://monitor.test/';
    const scriptAddress = `${address}page.js`;
    let script: Bundle;
    let world: ClosedWorld;
    let browser: Browser;
    let page: Page;
    /** What the page complained about. */
    const complaints: string[] = [];

    beforeAll(async () => {
      script = await bundle(fileURLToPath(new URL('page.ts', import.meta.url)));
      world = await closedWorld({
        [address]: { type: 'text/html; charset=utf-8', body: `<script type="module" src="${scriptAddress}"></script>` },
        [scriptAddress]: { type: 'text/javascript; charset=utf-8', body: script.code },
      });
      browser = await openChromium(world.proxy);
      // Neither the language nor the clock of a machine may change a finding.
      page = await browser.newPage({ locale: 'en-US', timezoneId: 'Pacific/Kiritimati' });
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address);
    });

    afterAll(async () => {
      await browser?.close();
      await world?.close();
    });

    /** Monitors the files here and in the page. Gives what came out here, once both agree. */
    async function sameInBoth(received: readonly File[], notSentBack: readonly File[] = []): Promise<Monitored> {
      const task = { concept: conceptSource, today, received, notSentBack };
      const here = await monitorFiles(task, inflate);
      const there = await page.evaluate((task) => (globalThis as unknown as Offer).monitor(task), task);
      // First in a form in which a difference can be read.
      expect(JSON.parse(there)).toEqual(JSON.parse(letters(here)));
      expect(there === letters(here)).toBe(true);
      return here;
    }

    test('what other programs saved gives the same cells, catalogue and findings, to the letter', async () => {
      const { files, findings } = await sameInBoth(foreignPrograms);
      for (const { file, catalogue, reading, findings } of files) {
        expect(catalogue.measures, file).toHaveLength(6);
        expect(reading, file).not.toEqual([]);
        expect(findings, file).not.toEqual([]);
      }
      expect(findings, 'five workbooks with the same numbers').not.toEqual([]);
    });

    test('the workbooks of the example give the same catalogue, completeness and signals, to the letter', async () => {
      const received = await Promise.all(['10', '40', '50', 'IB'].map(exampleFile));
      const missing = await exampleFile('61');
      const { catalogue, signals } = await sameInBoth(received, [missing]);
      expect(new Set(catalogue.measures.map(({ office }) => office))).toEqual(new Set(['10', '40', '50', 'IB', '61']));
      expect(signals.attainment.size).toBeGreaterThan(20);
    });

    test('the page finds what the nightly run will find', async () => {
      const { files } = await sameInBoth(foreignPrograms);
      const submissions = foreignPrograms.map(({ name, bytes }) =>
        readSubmission(
          { status: 'collected', file: { name, bytes, sha256: '', receivedOn: today } },
          concept,
          reportingDate,
        ),
      );
      const ofTheRun = (await Promise.all(submissions)).map(({ catalogue, findings }) =>
        letters({ catalogue, findings }),
      );
      expect(files.map(({ catalogue, reading }) => letters({ catalogue, findings: reading }))).toEqual(ofTheRun);
    });

    test('a broken file is refused for the same reason, and read as far where it can be', async () => {
      const { files } = await sameInBoth(brokenFiles());
      expect(files.map(({ refusal }) => refusal)).toEqual([
        'half-synced',
        'text',
        'empty',
        undefined,
        'too-big',
        'damaged',
      ]);
    });

    test('no more is inflated than asked for', async () => {
      const compressed = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)));
      const inflated = (maxBytes: number): Promise<number> =>
        page.evaluate(([compressed, maxBytes]) => (globalThis as unknown as Offer).inflate(compressed, maxBytes), [
          compressed,
          maxBytes,
        ] as const);
      expect(await inflated(50_000_000)).toBe(50_000_000);
      await expect(inflated(49_999_999)).rejects.toThrow('more than 49999999 bytes');
    });

    test('nothing of Node is in the script', () => {
      expect(script.builtins).toEqual([]);
      expect(script.code).not.toContain('__vite-browser-external');
    });

    // Last: it looks back on all that happened.
    test('the page asks for nothing but itself and complains about nothing', () => {
      expect(world.requests).toEqual([`GET ${address}`, `GET ${scriptAddress}`]);
      expect(complaints).toEqual([]);
    });
  },
);

const inflate: Inflate = (compressed, maxBytes) =>
  inflateRawSync(compressed, { maxOutputLength: Math.max(1, maxBytes) });
