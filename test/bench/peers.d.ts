/** The parts of the libraries that the comparison uses. None of them ships types that fit. */
declare module 'd3-hierarchy' {
  export interface HierarchyNode<T> {
    readonly data: T;
    readonly x: number;
    readonly y: number;
  }
  export interface TreeLayout<T> {
    (root: HierarchyNode<T>): HierarchyNode<T>;
    nodeSize(size: readonly [number, number]): TreeLayout<T>;
  }
  export function hierarchy<T>(data: T, children: (node: T) => readonly T[] | undefined): HierarchyNode<T>;
  export function tree<T>(): TreeLayout<T>;
}

declare module 'd3-flextree' {
  import type { HierarchyNode } from 'd3-hierarchy';
  export interface FlexTreeLayout<T> {
    (root: HierarchyNode<T>): HierarchyNode<T>;
    hierarchy(data: T): HierarchyNode<T>;
  }
  export function flextree<T>(options: {
    readonly children: (node: T) => readonly T[] | undefined;
    readonly nodeSize: (node: HierarchyNode<T>) => readonly [number, number];
    readonly spacing: number;
  }): FlexTreeLayout<T>;
}

declare module 'd3-org-chart' {
  export class OrgChart {
    container(element: HTMLElement): this;
    data(rows: readonly object[]): this;
    nodeWidth(width: () => number): this;
    nodeHeight(height: () => number): this;
    nodeContent(html: (node: { readonly data: never }) => string): this;
    duration(milliseconds: number): this;
    initialExpandLevel(level: number): this;
    compact(isCompact: boolean): this;
    svgHeight(height: number): this;
    setCentered(id: string): this;
    expandAll(): this;
    fit(options?: { readonly animate?: boolean }): this;
    render(): this;
  }
}

declare module 'orgchart';

declare module 'jquery' {
  interface Query {
    orgchart(options: object): unknown;
  }
  const query: (element: HTMLElement) => Query;
  export default query;
}
