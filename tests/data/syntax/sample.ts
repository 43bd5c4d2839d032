import type { Page } from './page';
type Handler<T extends object = {}> = (event: T, ...rest: readonly string[]) => Promise<void>;
export abstract class Store implements Disposable {
  private readonly items = new Map<string, number | undefined>();
  constructor(@Inject(TOKEN) public name?: string) { super(); }
  get size(): number { return this.items.size! as unknown as number; }
}
declare global { interface Window { app: typeof import('./app') } }
const x = <string>value; const re = /a\/b/; enum Color { Red = 'red' }
function isPage(x: unknown): x is Page { return x instanceof Page && `${x}` !== ""; }
