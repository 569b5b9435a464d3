import type { ExportOffer } from '../../components/panel/Panel';
import type { PanelAnswer } from '../../utils/messaging/protocol';
import type { Translate } from '../../utils/model/message';
import type { Report } from '../../utils/report/report';

/** What the panel offers to save its report in; loaded only when there is a whole report. */
export function exporter(toolVersion: string, t: Translate, onReady: () => void) {
  let report: Report | null = null;
  let offer: ExportOffer | null = null;
  const load = async (): Promise<void> => {
    const { EXPORTS, EXPORT_MENU, exportFileName } = await import('../../utils/export/index');
    const onExport = (id: string): void => {
      const shape = EXPORTS.find((known) => known.id === id);
      if (shape === undefined || report === null) return;
      const options = { timestamp: Date.now(), toolVersion, serialNumber: crypto.randomUUID(), t };
      save(shape.make(report, options), shape.mediaType, exportFileName(report, shape));
    };
    offer = { label: EXPORT_MENU, items: EXPORTS, onExport };
    onReady();
  };
  return {
    take(answer: PanelAnswer): void {
      if (answer.type !== 'report') return;
      report = answer.report;
      if (answer.final && offer === null) void load();
    },
    offer: () => offer,
  };
}

/** Gives the text to the browser as a download. */
function save(text: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has taken the bytes by then; without this they stay until the popup closes.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

const KEPT_MS = 60_000;
