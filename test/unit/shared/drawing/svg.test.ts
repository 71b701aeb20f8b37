/** SVG files: what is in a name stays text, and nothing in a file runs, links or is fetched. */
import { describe, expect, it } from 'vitest';
import { escapeXml, sceneToSvg } from '../../../../shared/drawing/svg.ts';
import type { Scene } from '../../../../shared/drawing/scene.ts';

const sceneOf = (text: string): Scene => ({
  title: text,
  name: text,
  note: '',
  width: 100,
  height: 50.004,
  background: '#ffffff',
  shapes: [
    {
      kind: 'group',
      name: 'card',
      label: text,
      shapes: [
        {
          kind: 'rect',
          x: 1,
          y: 2,
          width: 3,
          height: 4,
          radius: 1,
          fill: '#ffffff',
          stroke: { colour: '#000000', width: 1, dash: [4, 3] },
        },
        {
          kind: 'text',
          x: 1,
          y: 2,
          text,
          size: 12,
          weight: 600,
          colour: '#1b1f24',
          anchor: 'end',
          struck: true,
          length: 40,
        },
        { kind: 'path', d: 'M 0 0 L 1 1', stroke: { colour: '#000000', width: 1 }, from: text, to: text },
      ],
    },
  ],
});

describe('XML texts', () => {
  it.each([
    [`<a href="x">&'`, '&lt;a href=&quot;x&quot;&gt;&amp;&#39;'],
    ['a\u0000b\u0008c\u001Fd\uFFFEe\uFFFFf', 'abcdef'],
    ['a\uD800b\uDC00c', 'abc'],
    ['tab\tline\n', 'tab\tline\n'],
    ['🙂 李 عمر', '🙂 李 عمر'],
    ['a\u202Eb', 'a\u202Eb'],
  ])('%j', (text, written) => {
    expect(escapeXml(text)).toBe(written);
  });
});

describe('a scene', () => {
  it('is shapes and text', () => {
    expect(sceneToSvg(sceneOf('Ana'))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img" aria-label="Ana" font-family="Inter, &#39;Inter Variable&#39;, &#39;Segoe UI&#39;, &#39;Helvetica Neue&#39;, Arial, sans-serif">
<title>Ana</title>
<rect width="100" height="50" fill="#ffffff"/>
<g class="card"><title>Ana</title>
<rect x="1" y="2" width="3" height="4" rx="1" fill="#ffffff" stroke="#000000" stroke-width="1" stroke-dasharray="4 3"/>
<text x="1" y="2" font-size="12" font-weight="600" text-anchor="end" text-decoration="line-through" textLength="40" lengthAdjust="spacingAndGlyphs" fill="#1b1f24">Ana</text>
<path d="M 0 0 L 1 1" data-from="Ana" data-to="Ana" fill="none" stroke="#000000" stroke-width="1"/>
</g>
</svg>
`);
  });

  it('holds nothing that runs, links or comes from elsewhere, whatever people are called', () => {
    const svg = sceneToSvg(sceneOf(`"/><script>alert(1)</script><a href='javascript:x'>]]><!--`));
    expect(svg.match(/<[a-z?!/]+/gi)?.filter((tag) => !/^<(\?xml|\/?(svg|title|g|rect|text|path))$/.test(tag))).toEqual(
      [],
    );
    expect(svg.match(/\s(href|on\w+|style|src)=["']/g)).toBeNull();
  });
});
