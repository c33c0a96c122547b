/** The developer's page: plain HTML that reads the JSON doors; everything shown is set as text, never as markup. */
export const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Local cloud</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 70rem; padding: 0 1rem; color: #222; background: #fff }
  table { border-collapse: collapse; width: 100%; margin-bottom: 2rem } th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #ddd; vertical-align: top }
  td { overflow-wrap: anywhere } .bad { color: #a40000 } pre { white-space: pre-wrap; background: #f5f5f5; padding: 1rem }
  @media (prefers-color-scheme: dark) { body { background: #181818; color: #ddd } th, td { border-color: #444 } pre { background: #222 } .bad { color: #ff8a80 } a { color: #8ab4f8 } }
</style>
<h1>Local cloud</h1>
<h2>Collections</h2><table id="collections"></table><pre id="documents" hidden></pre>
<h2>Calls</h2><table id="calls"></table>
<h2>Messages</h2><table id="outbox"></table>
<script>
  const json = (name) => fetch("/_local/api/" + name).then((answer) => answer.json());
  function fill(id, heads, rows) {
    const table = document.getElementById(id);
    table.replaceChildren();
    const add = (cells, kind) => {
      const row = table.insertRow();
      for (const cell of cells) {
        const place = document.createElement(kind);
        if (cell instanceof Node) place.append(cell); else place.textContent = cell;
        row.append(place);
      }
      return row;
    };
    add(heads, "th");
    for (const { cells, bad } of rows) add(cells, "td").className = bad ? "bad" : "";
  }
  function opener(name) {
    const link = document.createElement("a");
    link.href = "#" + name;
    link.textContent = name;
    link.onclick = async () => {
      const place = document.getElementById("documents");
      place.hidden = false;
      place.textContent = JSON.stringify(await json("collections/" + encodeURIComponent(name)), null, 2);
    };
    return link;
  }
  async function show() {
    const [collections, calls, outbox] = await Promise.all([json("collections"), json("calls"), json("outbox")]);
    fill("collections", ["name", "documents", "indexes"], collections.map((c) => ({ cells: [opener(c.name), c.documents, c.indexes.map((i) => i.name).join(", ")] })));
    fill("calls", ["at", "function", "caller", "ms", "operations", "writes", "details"], calls.slice(0, 100).map((c) => ({
      bad: Boolean(c.error),
      cells: [c.at.slice(11, 23), c.function, c.caller, c.ms, c.ops, c.writes, c.error || c.operations.map((o) => o.action.split(".")[1] + " " + o.target + " " + o.ms.toFixed(1)).join("; ")],
    })));
    fill("outbox", ["at", "api", "input", "answer"], outbox.map((m) => ({ bad: Boolean(m.answer.errcode), cells: [m.at, m.api, JSON.stringify(m.input), JSON.stringify(m.answer)] })));
  }
  show();
  setInterval(() => document.hidden || show(), 3000);
</script>`
