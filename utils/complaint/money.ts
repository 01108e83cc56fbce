/** Money is kept in fen (1/100 yuan), as whole numbers. */

/** `129900` → `¥1,299.00`. */
export function formatFen(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(Math.round(fen));
  const yuan = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}¥${yuan}.${String(whole % 100).padStart(2, '0')}`;
}

/**
 * Fen from text such as `¥1,299.00`, `326元`, `3 分`, `0.01`. `unit` is what a bare number means
 * (the header says 元 unless it says 分). Null when the text is not one amount.
 */
export function parseMoney(text: string, unit: 'yuan' | 'fen' = 'yuan'): number | null {
  const match = /^[¥￥]?\s*(?:CNY|RMB)?\s*(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d{1,2})?\s*(元|分|CNY|RMB)?$/i.exec(
    text.trim(),
  );
  if (!match) return null;
  const digits = `${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`;
  const inFen = match[3] === '分' || (unit === 'fen' && match[3] !== '元' && !match[2]);
  const fen = inFen ? Number(digits) : Math.round(Number(digits) * 100);
  return Number.isSafeInteger(fen) ? fen : null;
}
