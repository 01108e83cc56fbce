/** What the administrator has set, for our own pages alone. */
export interface PolicyRequest {
  type: 'policy';
}
export interface PolicyAnswer {
  /** `settings.language`, `alerts.quiet`, `keeping.journal`: not to be changed here. */
  locked: string[];
  /** Ids. */
  templates: string[];
  channels: string[];
}
