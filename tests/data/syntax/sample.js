#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
const pattern = /[`/"]+\/(?<word>\w+)`/giu.test(text) / 2; // a back-tick in a regular expression
const half = total / 2 / count; /* not a regular expression */
const text = `one ${items.map(i => `<${i.name}>`).join(', ')} two \` ${{ a: 1 }.a}
three`;
export default class Shop extends Base {
  #secret = 0b1010n;
  async *pages({ from = 1, ...rest } = {}) {
    if (!rest || typeof from === 'undefined') throw new TypeError("no\n'page'");
    return items.filter((x) => /^\s*$/.test(x)).length ? MAX_PAGES : null;
  }
  @decorated get = obj.delete(1e3, 0xFF, 1_000.5);
}
