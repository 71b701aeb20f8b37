/** The picture as it will be, one page at a time. */
import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Page } from '../../../shared/drawing/pages.ts';
import { t } from '../../i18n/t.ts';
import classes from './export.module.css';
import { loadTypeFor, scenePainter } from './paint-scene.ts';

interface PicturePreviewProps {
  readonly pages: readonly Page[];
  /** The sheet with its margins; without it only the picture. */
  readonly showsPaper: boolean;
}

export function PicturePreview({ pages, showsPaper }: PicturePreviewProps) {
  const [asked, setAsked] = useState(0);
  const number = Math.min(asked, pages.length - 1);
  const page = pages[number];
  if (page === undefined) return null;
  return (
    <>
      <Sheet page={page} showsPaper={showsPaper} />
      {pages.length > 1 && (
        <Group justify="center" gap="xs">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('export.previousPage')}
            disabled={number === 0}
            onClick={() => setAsked(number - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <Text size="xs" role="status">
            {t('export.previewPage', { page: number + 1, count: pages.length })}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('export.nextPage')}
            disabled={number === pages.length - 1}
            onClick={() => setAsked(number + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </>
  );
}

function Sheet({ page, showsPaper }: { readonly page: Page; readonly showsPaper: boolean }) {
  const frame = useRef<HTMLDivElement | null>(null);
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const paint = useMemo(() => scenePainter(page.scene), [page.scene]);
  useEffect(() => {
    const draw = (): void => {
      if (frame.current !== null && canvas.current !== null)
        drawSheet(frame.current, canvas.current, { page, paint, showsPaper });
    };
    let isGone = false;
    const observer = new ResizeObserver(draw);
    if (frame.current !== null) observer.observe(frame.current);
    // Letters whose part of the type was not here yet are drawn again when it is.
    const drawAgain = async (): Promise<void> => {
      await loadTypeFor([page.scene]);
      if (!isGone) draw();
    };
    void drawAgain();
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [page, paint, showsPaper]);
  return (
    <div ref={frame} className={classes['sheet'] ?? ''}>
      <canvas ref={canvas} role="img" aria-label={t('export.previewOf', { title: page.scene.title })} />
    </div>
  );
}

interface Drawn {
  readonly page: Page;
  readonly paint: ReturnType<typeof scenePainter>;
  readonly showsPaper: boolean;
}

/** As large as the frame allows, at the resolution of the screen. */
function drawSheet(frame: HTMLElement, canvas: HTMLCanvasElement, { page, paint, showsPaper }: Drawn): void {
  const { scene } = page;
  const [width, height] = showsPaper
    ? [page.width / page.scale, page.height / page.scale]
    : [scene.width, scene.height];
  const [left, top] = showsPaper ? [page.left / page.scale, page.top / page.scale] : [0, 0];
  const fit = Math.min(frame.clientWidth / width, frame.clientHeight / height, 1);
  if (!(fit > 0)) return;
  const scale = fit * window.devicePixelRatio;
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.style.width = `${width * fit}px`;
  canvas.style.height = `${height * fit}px`;
  const context = canvas.getContext('2d');
  if (context !== null) paint(context, { x: -left, y: -top, scale });
}
