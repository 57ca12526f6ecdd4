import type { Browser, LaunchOptions } from 'playwright-core';

export function pilihanPaket(folder?: string): LaunchOptions & { executablePath: string; env: Record<string, string> };
export function bukaPeramban(): Promise<{ peramban: Browser; asal: string }>;
