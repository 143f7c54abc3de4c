import type { DefaultTreeAdapterTypes } from 'parse5';

// What the steps ask of a page that parse5 has read.

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const attribute = (node: Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;

export const has = (node: Node, name: string): boolean => attribute(node, name) !== undefined;

/** The nodes in a node; what a `<template>` holds too. */
export function childrenOf(node: Node): Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** Every element below a node, in document order. */
export const elementsIn = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : elementsIn(child)));

/** All text in a node. */
export const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
