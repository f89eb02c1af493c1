/** The desks whose logs are collected every day (SH-1). */
import { text } from '../../base/text';

export const LOG_SOURCES = { lobby: text('大堂门岗', 'Lobby post'), control: text('监控中心', 'Control room') } as const;

export type LogSource = keyof typeof LOG_SOURCES;
