/** Bundles the page in memory. Nothing is written to disk and nothing is fetched: all of it is in node_modules. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's three files. The HTML asks for the other two as `/page.js` and `/page.css`. */
interface Page {
  html: string;
  js: string;
  css: string;
}

/** Scripts, styles and connections only from where the page came from; pictures may also be inline data. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sidechair local workspace</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="page"></div>
<noscript>The local workspace needs JavaScript.</noscript>
<script type="module" src="/page.js"></script>
</body>
</html>
`;

/** Bundles the page; rejects with esbuild's own message when a source file does not compile. */
export async function buildPage(): Promise<Page> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const result = await build({
    absWorkingDir: here,
    entryPoints: { page: 'main.tsx', 'page-styles': 'page.css' },
    outdir: here,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = (suffix: string) => result.outputFiles.find((file) => file.path.endsWith(suffix))?.text ?? '';
  return { html, js: text('page.js'), css: text('page-styles.css') };
}
