export function rilis(folder?: string, opsi?: { baru?: boolean }): Promise<{ jalan: string; isi: string[] }>;
