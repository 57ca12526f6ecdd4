/** Whether a spreadsheet's locale speaks Indonesian (decimal comma, names of months): "in_ID", "id", "id-ID". */
export function lokalIndonesia(lokal: string): boolean {
  return /^(?:id|in)(?:[_-]|$)/i.test(lokal);
}
