/** How the demo network looks: near enough to the real one for a panel beside it, and nobody's trade dress. */
export const style = `
:root { color-scheme: light; --page: #f3f1ec; --card: #fff; --line: #dedad2; --text: #1d1d1b; --soft: #66635c; --link: #19579b; --cover: #b9cdbf; }
html.theme--dark { color-scheme: dark; --page: #141412; --card: #1f201d; --line: #3a3a35; --text: #ecebe6; --soft: #a6a39a; --link: #8db9ea; --cover: #38493e; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.45 system-ui, sans-serif; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
button { font: inherit; }
ul { list-style: none; margin: 0; padding: 0; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.global-nav { position: fixed; inset: 0 0 auto; height: 52px; background: var(--card); border-bottom: 1px solid var(--line); z-index: 100; }
.global-nav__content { max-width: 1128px; height: 100%; margin: auto; padding: 0 16px; display: flex; align-items: center; gap: 16px; }
.global-nav .logo { background: var(--link); color: var(--card); border-radius: 4px; padding: 3px 7px; }
.global-nav .search { width: 260px; height: 34px; border: 0; border-radius: 4px; padding: 0 12px; background: var(--page); color: inherit; }
.global-nav .notifications { margin-inline-start: auto; font-size: 12px; font-weight: 400; color: var(--soft); }
.global-nav .me { display: flex; align-items: center; gap: 8px; color: inherit; }
figure { margin: 0; }
bdi, .other a, .dist-value, .other p { unicode-bidi: isolate; }
.portrait { border-radius: 50%; flex: none; vertical-align: middle; }
.columns { max-width: 1128px; margin: auto; padding: 76px 16px 96px; display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 24px; align-items: start; }
.columns main, .core-rail, [aria-label="Primary content"] { display: grid; gap: 10px; align-content: start; }
@media (max-width: 860px) { .columns { grid-template-columns: minmax(0, 1fr); } .columns > aside, .side { display: none; } }
.box { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 20px 24px; }
.top { position: relative; padding-top: 130px; overflow-wrap: anywhere; }
.top .cover { position: absolute; inset: 0 0 auto; height: 120px; margin: 0; border-radius: 8px 8px 0 0; background: linear-gradient(120deg, var(--cover), var(--page)); }
.top > .portrait, .top .photo { position: relative; display: block; width: fit-content; margin: -72px 0 12px; border: 4px solid var(--card); border-radius: 50%; background: var(--card); }
.top h1, .top h2 { display: inline; font-size: 24px; font-weight: 600; margin: 0; color: var(--text); }
.top p { margin: 0; } .top h2.headline, .top h3 { display: block; font-size: 16px; font-weight: 400; margin: 2px 0 6px; } .top h3 { font-size: 14px; color: var(--soft); } .top .name-row { display: flex; flex-wrap: wrap; align-items: baseline; gap: 6px; color: var(--soft); }
.top .headline { font-size: 16px; margin: 2px 0 6px; color: var(--text); }
.top .place-row { display: flex; flex-wrap: wrap; gap: 5px; color: var(--soft); }
.top .work { float: inline-end; max-width: 40%; display: grid; gap: 6px; align-content: start; } .top .beside { display: flex; gap: 24px; justify-content: space-between; } .top .work button { display: flex; gap: 8px; align-items: center; border: 0; padding: 4px 0; background: none; color: inherit; font-weight: 600; text-align: start; }
.actions { display: flex; gap: 8px; margin-top: 14px; }
.actions > button, .dialog button { border: 1px solid var(--link); color: var(--link); background: none; border-radius: 999px; padding: 5px 16px; font-weight: 600; }
.actions > button:first-child, .actions > button:first-child a { background: var(--link); color: var(--card); }
.box > h2, .box section > h2, .side h2 { font-size: 18px; margin: 0 0 8px; }
.other { display: flex; gap: 12px; padding: 10px 0; border-top: 1px solid var(--line); } .other h3 { margin: 0; font-size: 14px; } .other p { margin: 0; color: var(--soft); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; } .other a { color: var(--text); font-weight: 600; } .dist-value { color: var(--soft); }
.msg-overlay-container { position: fixed; inset-block-end: 0; inset-inline-end: 24px; width: 288px; z-index: 100; }
.msg-overlay-list-bubble { background: var(--card); border: 1px solid var(--line); border-bottom: 0; border-radius: 8px 8px 0 0; height: 48px; overflow: hidden; position: relative; }
.msg-overlay-list-bubble:has([aria-expanded=true]) { height: 420px; }
.msg-overlay-bubble-header { display: flex; align-items: center; gap: 8px; width: 100%; height: 48px; padding: 0 10px; border: 0; background: none; color: inherit; text-align: start; } .msg-overlay-bubble-header span { margin-inline-start: auto; }
.msg-overlay-list-bubble .compose { position: absolute; inset-block-start: 10px; inset-inline-end: 36px; border: 0; background: none; color: inherit; }
.msg-overlay-list-bubble li { display: flex; gap: 10px; padding: 10px; border-top: 1px solid var(--line); } .msg-overlay-list-bubble h3 { font-size: 14px; margin: 0; }
.veil { position: fixed; inset: 0; z-index: 400; background: #0009; display: grid; place-items: center; }
.dialog { background: var(--card); border-radius: 8px; padding: 24px; width: min(480px, 90vw); }
.feed .other { border: 0; padding: 6px 0; }
[hidden] { display: none !important; }
`;
