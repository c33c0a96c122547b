/** The developer's page: plain HTML that reads the JSON doors; everything shown is set as text, never as markup. */
export const PAGE = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>本地云 Local cloud</title>
<style>
  :root { color-scheme: light dark }
  body { font: 15px/1.6 system-ui, sans-serif; margin: 1.5rem auto; max-width: 76rem; padding: 0 1rem; color: #222; background: #fff }
  h2 { margin: 2rem 0 .5rem; font-size: 1.1rem } .note { color: #666; font-weight: normal; font-size: .85rem }
  .wide { overflow-x: auto } table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top }
  th { white-space: nowrap } td { overflow-wrap: anywhere } .number { text-align: right; white-space: nowrap }
  .bad { color: #a40000 } pre { white-space: pre-wrap; background: #f5f5f5; padding: 1rem; margin: .5rem 0 }
  @media (prefers-color-scheme: dark) {
    body { background: #181818; color: #ddd } th, td { border-color: #444 } pre { background: #222 } .note { color: #aaa } .bad { color: #ff8a80 } a { color: #8ab4f8 }
  }
</style>
<h1>本地云 <span class="note">Local cloud: what the functions did on this machine; refreshed every 3 seconds</span></h1>
<h2>数据集合 Collections <span class="note">click a name for its newest documents</span></h2>
<div class="wide"><table id="collections"></table></div><div id="documents" hidden><h2 id="shown"></h2><pre id="list"></pre></div>
<h2>函数调用 Calls <span class="note">newest first; time includes waiting for an instance; open a row for its database operations</span></h2>
<div class="wide"><table id="calls"></table></div>
<h2>消息与接口 Outbox <span class="note">messages sent or refused, text checks, codes drawn</span></h2>
<div class="wide"><table id="outbox"></table></div>
<script>
  const SHOWN = 50;
  const json = (name) => fetch("/_local/api/" + name).then((answer) => answer.json());
  const place = (id) => document.getElementById(id);
  const open = new Set();
  function element(kind, text, name) {
    const made = document.createElement(kind);
    if (text instanceof Node) made.append(text); else made.textContent = text;
    if (name) made.className = name;
    return made;
  }
  function fill(id, heads, rows) {
    const table = place(id);
    const head = document.createElement("tr");
    for (const name of heads) head.append(element("th", name));
    const lines = rows.map(({ cells, bad }) => {
      const row = document.createElement("tr");
      if (bad) row.className = "bad";
      for (const cell of cells) row.append(element("td", cell, typeof cell === "number" ? "number" : ""));
      return row;
    });
    table.replaceChildren(head, ...lines);
  }
  function opener({ name, documents }) {
    const link = element("a", name);
    link.href = "#" + name;
    link.onclick = async () => {
      const from = Math.max(0, documents - SHOWN);
      const list = await json("collections/" + encodeURIComponent(name) + "?limit=" + SHOWN + "&offset=" + from);
      place("documents").hidden = false;
      place("shown").textContent = name + ": " + list.length + " / " + documents;
      place("list").textContent = JSON.stringify(list.reverse(), null, 2);
    };
    return link;
  }
  function details(call) {
    const made = element("details", element("summary", call.error || call.operations.map((o) => o.action.split(".").pop()).join(", ")));
    made.open = open.has(call.id);
    made.ontoggle = () => (made.open ? open.add(call.id) : open.delete(call.id));
    for (const o of call.operations)
      made.append(element("div", o.ms.toFixed(1) + " ms  " + o.action + "  " + o.target + (o.error ? "  " + o.error : ""), o.error ? "bad" : ""));
    return made;
  }
  async function show() {
    const [collections, calls, outbox] = await Promise.all([json("collections"), json("calls"), json("outbox")]);
    fill("collections", ["名称 name", "文档 documents", "索引 indexes"], collections.map((c) => ({
      cells: [opener(c), c.documents, c.indexes.map((i) => i.name + (i.unique ? " (unique)" : "")).join(", ")],
    })));
    fill("calls", ["时间 at", "函数 function", "调用者 caller", "毫秒 ms", "操作 ops", "写入 writes", "详情 details"], calls.slice(0, 100).map((c) => ({
      bad: Boolean(c.error), cells: [new Date(c.at).toLocaleTimeString(), c.function, c.caller, c.ms, c.ops, c.writes, details(c)],
    })));
    fill("outbox", ["时间 at", "接口 api", "内容 input", "结果 answer"], outbox.slice(0, 100).map((m) => ({
      bad: Boolean(m.answer.errcode), cells: [new Date(m.at).toLocaleTimeString(), m.api, JSON.stringify(m.input), JSON.stringify(m.answer)],
    })));
  }
  const again = () => show().catch(() => undefined).finally(() => setTimeout(again, 3000));
  again();
</script>`
