/** The parts of the two layout libraries that the comparison uses. Neither ships types. */
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
