import { useId, useRef, useState } from 'preact/hooks';
import { COMPONENTS, type ComponentId } from '../../utils/model/component';
import type { Finding } from '../../utils/model/finding';
import type { Translate } from '../../utils/model/message';
import type { ComponentEntry } from '../../utils/rules/components';
import { ComponentCell } from './ComponentCell';
import { ComponentEvidence } from './ComponentEvidence';
import { ComponentLegend } from './ComponentLegend';
import { cellAfter } from './grid-keys';
import { say } from '../kit/text';

interface ComponentGridProps {
  /** All 17, as `componentsOf` gives them. */
  readonly entries: readonly ComponentEntry[];
  /** The report's findings, which the entries point into. */
  readonly findings: readonly Finding[];
  /** Origins that evidence may link to. */
  readonly origins: ReadonlySet<string>;
  readonly t: Translate;
}

/** By the class that asks for them, lowest first; null: optional. */
const GROUPS = [
  { name: '3', class: 3 },
  { name: '2', class: 2 },
  { name: '1', class: 1 },
  { name: 'optional', class: null },
] as const;

const ORDER: readonly ComponentId[] = GROUPS.flatMap((group) =>
  COMPONENTS.filter((component) => component.class === group.class).map(({ id }) => id),
);
const SIZES = GROUPS.map((group) => COMPONENTS.filter((component) => component.class === group.class).length);

/**
 * The 17 components of openness, each a button that opens its evidence below the grid. One of them takes the focus;
 * arrow keys, Home and End move it, Escape closes what is open.
 */
export function ComponentGrid({ entries, findings, origins, t }: ComponentGridProps) {
  const [open, setOpen] = useState<ComponentId | null>(null);
  const [current, setCurrent] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  const evidenceId = useId();
  const entryOf = (id: ComponentId) => entries.find(({ reading }) => reading.id === id);
  const opened = open === null ? undefined : entryOf(open);

  const focus = (cell: number) => {
    setCurrent(cell);
    grid.current?.querySelectorAll<HTMLElement>('.component')[cell]?.focus();
  };
  const close = () => {
    if (open !== null) focus(ORDER.indexOf(open));
    setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open !== null) {
      // Unhandled, it would close the popup.
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if (!(event.target instanceof Element) || event.target.closest('.component') === null) return;
    const next = cellAfter(event.key, current, SIZES, columnsOf(grid.current), isRightToLeft(grid.current));
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the buttons within, as they bubble
    <div class="component-grid" onKeyDown={onKeyDown}>
      <div ref={grid} role="toolbar" aria-label={say(t, 'component_grid')} aria-orientation="horizontal">
        {GROUPS.map((group) => (
          <div
            key={group.name}
            class="component-group"
            role="group"
            aria-label={say(t, `component_class_${group.name}`)}
          >
            <h2 aria-hidden="true">{say(t, `component_class_${group.name}`)}</h2>
            <div class="cells">
              {COMPONENTS.filter((component) => component.class === group.class).map(({ id }) => {
                const cell = ORDER.indexOf(id);
                const entry = entryOf(id);
                return (
                  entry && (
                    <ComponentCell
                      key={id}
                      reading={entry.reading}
                      open={open === id}
                      evidenceId={evidenceId}
                      focusable={cell === current}
                      t={t}
                      onFocus={() => setCurrent(cell)}
                      onToggle={() => setOpen(open === id ? null : id)}
                    />
                  )
                );
              })}
            </div>
          </div>
        ))}
      </div>
      {opened && (
        <ComponentEvidence
          id={evidenceId}
          reading={opened.reading}
          findings={opened.findings.flatMap((index) => findings[index] ?? [])}
          origins={origins}
          t={t}
          onClose={close}
        />
      )}
      <ComponentLegend t={t} />
    </div>
  );
}

/** As many columns as the style laid out; one where there is no layout. */
function columnsOf(grid: HTMLElement | null): number {
  const cells = grid?.querySelector('.cells');
  const tracks = cells ? getComputedStyle(cells).gridTemplateColumns : '';
  return tracks.split(' ').filter((track) => track.endsWith('px')).length || 1;
}

const isRightToLeft = (grid: HTMLElement | null) =>
  grid !== null && getComputedStyle(grid).direction === 'rtl';
