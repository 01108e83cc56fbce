/** Text inside Markdown, so that nothing in it is markup, an image or a link. */

export const plainMarkdown = (line: string): string => line.replace(/[\\`*_{}[\]()#+\-!|~]/g, '\\$&');
