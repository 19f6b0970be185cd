'use strict';

/* Leads through the verdicts of a scan. Text from the scan reaches the page as text only, never as markup. */
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const root = document.getElementById('explorer');
  const CHUNK = 50;
  const SEVERITIES = ['Critical', 'High', 'Medium', 'Low', 'Unknown'];
  const STATES = { failed: 'Failed', notEvaluated: 'Not evaluated', accepted: 'Accepted', passed: 'Passed' };
  const VIEWS = { control: 'By control', resource: 'By resource', framework: 'By framework', severity: 'By severity' };
  const ORDER = Object.keys(STATES);
  const FIELDS = ['severity', 'status', 'framework', 'namespace', 'kind', 'category'];

  /* ---- Text ---- */

  /* Invisible characters could hide or turn what stands beside them. */
  const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;
  const visible = text => text.replace(INVISIBLE, c => c === '\n' || c === '\t' ? c : '\uFFFD');
  const textOf = number => number < 0 ? null : data.texts[number];
  const lower = text => text.toLowerCase();
  const plural = (count, thing) => `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
  const percent = score => `${(score < 100 ? Math.min(score, 99.99) : score).toFixed(2)}%`;

  function make(tag, properties, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (name === 'class') element.className = value;
      else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    for (const child of children.flat()) {
      if (child !== null && child !== undefined) element.append(typeof child === 'object' ? child : visible(String(child)));
    }
    return element;
  }

  /* ---- Model ---- */

  const resources = data.resources.map(([id, kind, namespace, name, place], index) => {
    const resource = { index, id, kind: textOf(kind), namespace: textOf(namespace), name, place };
    resource.label = `${resource.kind} ${resource.name || '(without a name)'}`;
    resource.text = lower([id, resource.kind, resource.namespace, name, place].join('\n'));
    return resource;
  });
  const controls = data.controls.map((control, index) =>
    ({ ...control, index, result: index, text: lower([control.id, control.name, control.category].join('\n')) }));
  const evidence = data.evidence.map(([kind, path, value, observed, expected, isFixable]) => ({
    kind,
    path: textOf(path) ?? '',
    value: textOf(value),
    observed: textOf(observed),
    expected: textOf(expected),
    isFixable: isFixable === 1,
  }));
  const evidenceTexts = evidence.map(item => lower(item.path));

  const rankOf = control => SEVERITIES.indexOf(control.severity);

  function unrun(runs) {
    const numbers = [];
    for (let index = 0, at = 0; index < runs.length; index += 2) {
      at += runs[index];
      for (const end = at + runs[index + 1]; at < end; at++) numbers.push(at);
    }
    return numbers;
  }

  const findingAt = (list, at) => ({ evidence: list[at], excerpt: list[at + 1], line: list[at + 2], column: list[at + 3] });

  /* The verdicts of a result, the worst first: resource, state, findings, accepted findings, reason. */
  const verdictsOf = (() => {
    const cache = new Map();
    return number => {
      if (!cache.has(number)) cache.set(number, read(data.results[number]));
      return cache.get(number);
    };

    function read(result) {
      const verdicts = [];
      const byResource = new Map();
      for (const entry of result.failed) {
        const verdict = { resource: entry[0], state: 'failed', leftOut: entry[1], findings: [], accepted: [] };
        for (let at = 2; at < entry.length; at += 4) verdict.findings.push(findingAt(entry, at));
        byResource.set(entry[0], verdict);
        verdicts.push(verdict);
      }
      for (const { reason, resources: runs } of result.notEvaluated) {
        for (const resource of unrun(runs)) {
          verdicts.push({ resource, state: 'notEvaluated', reason: textOf(reason), findings: [], accepted: [] });
        }
      }
      for (const entry of result.accepted) {
        let verdict = byResource.get(entry[0]);
        if (!verdict) {
          verdict = { resource: entry[0], state: 'accepted', findings: [], accepted: [] };
          byResource.set(entry[0], verdict);
          verdicts.push(verdict);
        }
        verdict.accepted.push({ ...findingAt(entry, 2), by: data.acceptances[entry[1]] });
      }
      for (const resource of unrun(result.passed)) verdicts.push({ resource, state: 'passed', findings: [], accepted: [] });
      return verdicts;
    }
  })();

  /* ---- State, which lives in the fragment ---- */

  const state = { view: 'control', q: '' };

  function readState() {
    const fragment = location.hash.startsWith('#/') ? new URLSearchParams(location.hash.slice(2)) : null;
    if (!fragment) return false;
    state.view = VIEWS[fragment.get('view')] ? fragment.get('view') : 'control';
    state.q = fragment.get('q') ?? '';
    for (const field of FIELDS) state[field] = fragment.get(field) ?? '';
    return true;
  }

  function writeState() {
    const fragment = new URLSearchParams();
    if (state.view !== 'control') fragment.set('view', state.view);
    for (const field of ['q', ...FIELDS]) if (state[field]) fragment.set(field, state[field]);
    history.replaceState(null, '', `#/${fragment}`);
  }

  /* ---- Selection ---- */

  /* What the state chooses: members are controls with the result to read, as a framework sees them or as all do. */
  function select() {
    const words = lower(state.q).split(/\s+/).filter(Boolean);
    const resourceHits = words.map(word => resources.map(resource => resource.text.includes(word)));
    const evidenceHits = words.map(word => evidenceTexts.map(text => text.includes(word)));
    const isIn = resources.map(resource => (!state.namespace || resource.namespace === scopeOf(state.namespace))
      && (!state.kind || resource.kind === state.kind));
    const hasPlace = Boolean(state.namespace || state.kind);
    const frameworks = data.frameworks.filter(framework => !state.framework || framework.name === state.framework);
    const selection = { counts: { failed: 0, notEvaluated: 0, accepted: 0, passed: 0 }, members: [] };

    const members = state.view === 'framework' && data.frameworks.length > 0
      ? frameworks.flatMap(framework => framework.members.map(member => memberOf(member, framework)))
      : state.framework
        ? frameworks.flatMap(framework => framework.members.map(member => memberOf(member, framework)))
        : controls.map(control => memberOf({ id: control.id, name: control.name, result: control.index }, null));
    for (const member of members) {
      const { control } = member;
      if (state.severity && control.severity !== state.severity) continue;
      if (state.category && !categoriesOf(control).includes(state.category)) continue;
      const inControl = words.map(word => control.text.includes(word) || lower(member.name).includes(word));
      member.verdicts = verdictsOf(member.number).filter(verdict =>
        isIn[verdict.resource]
        && (!state.status || verdict.state === state.status || (state.status === 'accepted' && verdict.accepted.length > 0))
        && words.every((_, word) => inControl[word] || resourceHits[word][verdict.resource]
          || verdict.findings.some(finding => evidenceHits[word][finding.evidence])
          || verdict.accepted.some(finding => evidenceHits[word][finding.evidence])));
      const isItself = !hasPlace && inControl.every(Boolean) && (!state.status || stateOf(member.result) === state.status);
      if (member.verdicts.length === 0 && !isItself) continue;
      for (const verdict of member.verdicts) selection.counts[verdict.state]++;
      selection.members.push(member);
    }
    return selection;
  }

  const byId = new Map(controls.map(control => [control.id, control]));

  function memberOf({ id, name, result }, framework) {
    return { control: byId.get(id), name, number: result, result: data.results[result], framework };
  }

  const scopeOf = value => value === '-' ? '' : value;
  const categoriesOf = control => [control.category, control.subCategory].filter(Boolean);
  const stateOf = result => result.subStatus === 'w/exceptions' ? 'accepted' : result.status;

  const worstFirst = (a, b) => ORDER.indexOf(stateOf(a.result)) - ORDER.indexOf(stateOf(b.result))
    || rankOf(a.control) - rankOf(b.control) || (a.control.id < b.control.id ? -1 : 1);

  function countsOf(verdicts) {
    const counts = { failed: 0, notEvaluated: 0, accepted: 0, passed: 0 };
    for (const verdict of verdicts) counts[verdict.state]++;
    return counts;
  }

  /* ---- Small pieces ---- */

  const chip = severity => make('span', { class: `chip ${severity}` }, severity);

  const countsView = counts => make('span', { class: 'counts' }, ORDER.filter(name => counts[name] > 0)
    .map(name => make('span', { class: `state ${name}` }, `${counts[name].toLocaleString('en')} ${lower(STATES[name])}`)));

  /* Adds what a list holds piece by piece, so that a long one costs nothing before it is looked at. */
  function chunked(parent, items, render, size = CHUNK) {
    let shown = 0;
    const button = make('button', { type: 'button', class: 'button more', onclick: () => next(true) });
    next(false);

    function next(isAsked) {
      const part = items.slice(shown, shown + size).map(render);
      button.remove();
      parent.append(...part);
      shown += part.length;
      if (shown < items.length) {
        const left = items.length - shown;
        button.textContent = `Show ${Math.min(size, left)} more of ${left.toLocaleString('en')}`;
        parent.append(button);
      }
      if (isAsked) part[0]?.querySelector('summary')?.focus({ preventScroll: true });
    }
    return parent;
  }

  /* A part that is made when it is opened. */
  function fold(name, summary, fill) {
    const details = make('details', { class: name }, make('summary', null, summary));
    details.addEventListener('toggle', () => {
      if (details.open && details.childElementCount === 1) details.append(fill(make('div', { class: 'body' })));
    });
    return details;
  }

  /* Nobody should have to open the only thing there is. */
  function openOnly(body) {
    const rows = body.querySelectorAll('details');
    if (rows.length === 1) rows[0].open = true;
    return body;
  }

  /* ---- Findings ---- */

  const WHAT = {
    Whole: 'The resource as a whole is at fault.',
    Look: 'What mends this is not an edit of this field.',
    Review: 'Choose another value.',
    Delete: 'Remove the field.',
    Set: 'Write the field.',
    Replace: 'Write another value.',
    Related: 'This explains the failure.',
  };

  function findingView(finding) {
    const item = evidence[finding.evidence];
    const facts = make('dl');
    const fact = (name, ...value) => facts.append(make('dt', null, name), make('dd', null, ...value));
    if (item.path) fact('Path', make('code', null, item.path));
    const excerpt = finding.excerpt < 0 ? null : data.excerpts[finding.excerpt];
    if (finding.excerpt < 0 && finding.line > 0) fact('Line', finding.line);
    if (item.observed !== null) fact('Found', make('code', null, item.observed));
    if (item.expected !== null) fact('Expected', item.expected);
    const needsOwner = (item.kind === 'Set' || item.kind === 'Replace') && !item.isFixable;
    const isLoss = item.kind === 'Delete' && !item.isFixable;
    fact('To do', isLoss ? 'Remove the field, once nothing uses it.' : needsOwner ? 'Write a value of your own; the one below only shows its form.' : WHAT[item.kind]);
    const pair = make('div', { class: 'pair' }, excerptView(excerpt, finding), editView(item));
    return make('div', { class: 'finding' }, facts, pair.hasChildNodes() ? pair : null);
  }

  function excerptView(excerpt, { line, column }) {
    if (!excerpt) return null;
    const [isSource, title, ...blocks] = excerpt;
    for (let at = 0; at < blocks.length; at += 2) {
      const [first, lines] = [blocks[at], textOf(blocks[at + 1]).split('\n')];
      if (line < first || line >= first + lines.length) continue;
      const from = Math.max(0, line - first - 3);
      const around = lines.slice(from, line - first + 4);
      const code = make('pre', { tabindex: '0', role: 'group', 'aria-label': 'Excerpt' }, around.map((text, index) => {
        const number = first + from + index;
        const parts = [make('span', { class: 'no' }, number), make('bdi', null, text || ' ')];
        return make('span', { class: number === line ? 'hit' : '' }, parts);
      }));
      const position = column > 0 ? `${line}:${column}` : line;
      const place = isSource ? `${textOf(title)}:${position}` : `${textOf(title)}, as the scan read it`;
      return make('figure', { class: 'code' }, make('figcaption', null, place), code);
    }
    return null;
  }

  function editView({ kind, path, value, observed }) {
    if (!['Set', 'Replace', 'Delete'].includes(kind) || !path) return null;
    const name = /[^.[\]]+(?=\]?$)/.exec(path)?.[0] ?? path;
    const isItem = /\[\d+\]$/.test(path);
    const write = text => isItem ? `- ${text}` : `${name}: ${text}`;
    const line = (mark, text) => make('span', { class: mark === '+' ? 'plus' : 'minus' }, `${mark} ${text}`);
    return make('figure', { class: 'code' },
      make('figcaption', null, `Fix at ${path.replace(/\.?[^.[\]]+$|\[\d+\]$/, '') || 'the top'}`),
      make('pre', { tabindex: '0', role: 'group', 'aria-label': 'Fix' },
        kind === 'Delete' || observed !== null ? line('-', write(observed ?? '…')) : null,
        kind === 'Delete' ? null : line('+', write(value))));
  }

  function acceptedView(finding) {
    const { by } = finding;
    return make('div', { class: 'finding' },
      make('p', { class: 'taken' }, make('b', null, 'Accepted: '), make('bdi', null, by.reason || 'no reason is given.'),
        make('span', { class: 'line note' }, `${by.author || 'Nobody is named'} · ${by.name} · ${by.place} · `
          + (by.until ? `until ${by.until.slice(0, 16).replace('T', ' ')} UTC` : 'without an end'))),
      findingView(finding));
  }

  function fillVerdict(body, verdict) {
    if (verdict.reason) body.append(make('p', null, `No verdict: ${verdict.reason}.`));
    chunked(body, verdict.findings, findingView, 10);
    if (verdict.leftOut > 0) {
      body.append(make('p', { class: 'note' },
        `Left out here: ${plural(verdict.leftOut, 'further finding')}. The JSON report has all of them.`));
    }
    body.append(...verdict.accepted.map(acceptedView));
    return body;
  }

  function verdictView(verdict, label, note) {
    const mark = make('span', { class: `state ${verdict.state}` }, make('span', { class: 'hidden' }, STATES[verdict.state]));
    const parts = [mark, make('span', { class: 'name' }, label), make('span', { class: 'note' }, note)];
    return verdict.state === 'passed'
      ? make('div', { class: 'row flat' }, parts)
      : fold('row', parts, body => fillVerdict(body, verdict));
  }

  const nameOf = resource => [
    make('bdi', null, resource.label), resource.namespace ? make('small', null, make('bdi', null, resource.namespace)) : null,
  ];

  const resourceRow = verdict => verdictView(verdict, nameOf(resources[verdict.resource]), resources[verdict.resource].place);

  const controlRow = ({ member, verdict }) => verdictView(
    verdict, [member.name, ' ', make('code', null, member.control.id)], chip(member.control.severity));

  /* ---- Items ---- */

  function controlItem(member) {
    const { control, verdicts, result } = member;
    const outcome = result.subStatus === 'irrelevant' ? 'nothing to judge' : lower(STATES[stateOf(result)]);
    const summary = [
      chip(control.severity),
      make('span', { class: 'name' },
        member.name, ' ', make('code', null, control.id), make('small', null, categoriesOf(control).join(' / '))),
      verdicts.length > 0
        ? countsView(countsOf(verdicts))
        : make('span', { class: 'counts' }, make('span', { class: `state ${stateOf(result)}` }, outcome)),
    ];
    return fold('item', summary, body => {
      const about = make('div', { class: 'about' },
        make('p', null, control.description),
        make('p', null, make('b', null, 'Remedy: '), control.remediation),
        result.reason ? make('p', null, make('b', null, 'Not evaluated in full: '), `${result.reason}.`) : null,
        control.id.startsWith('C-') ? make('p', null, moreAbout(control)) : null);
      body.append(about, chunked(make('div', { class: 'rows' }), verdicts, resourceRow, 30));
      return openOnly(body);
    });
  }

  const moreAbout = control =>
    make('a', { href: control.link, rel: 'noreferrer noopener', target: '_blank' }, `More about ${control.id}`);

  function resourceItem({ resource, entries }) {
    const counts = countsOf(entries.map(entry => entry.verdict));
    const place = [resource.namespace && `namespace ${resource.namespace}`, resource.place];
    const worst = entries.filter(entry => entry.verdict.state === 'failed').map(entry => rankOf(entry.member.control));
    const summary = [
      worst.length > 0
        ? chip(SEVERITIES[Math.min(...worst)])
        : make('span', { class: 'chip' }, counts.notEvaluated > 0 ? 'Unclear' : counts.accepted > 0 ? 'Accepted' : 'Passed'),
      make('span', { class: 'name' }, make('bdi', null, resource.label), make('small', null, place.filter(Boolean).join(' · '))),
      countsView(counts),
    ];
    return fold('item', summary, body => {
      body.append(make('p', { class: 'note' }, 'Id: ', make('code', null, resource.id)),
        chunked(make('div', { class: 'rows' }), entries, controlRow, 30));
      return openOnly(body);
    });
  }

  const heading = (tag, name, ...note) => make(
    'div', { class: tag === 'h4' ? 'group deep' : 'group' }, make(tag, null, name), make('span', { class: 'note' }, note));

  const failuresOf = members => members.reduce((sum, member) => sum + countsOf(member.verdicts).failed, 0);

  /* ---- Views: each is a list of things that know how to show themselves ---- */

  const views = {
    control: selection => [...selection.members].sort(worstFirst).map(member => () => controlItem(member)),

    severity: selection => SEVERITIES.flatMap(severity => {
      const members = selection.members.filter(member => member.control.severity === severity).sort(worstFirst);
      return members.length === 0 ? [] : [
        () => heading('h3', severity, plural(members.length, 'control'), ', ', plural(failuresOf(members), 'failure')),
        ...members.map(member => () => controlItem(member)),
      ];
    }),

    framework: selection => data.frameworks.flatMap(framework => {
      const members = selection.members.filter(member => member.framework === framework);
      if (members.length === 0) return [];
      const left = new Set(members);
      const note = `compliance ${percent(framework.score)}, ${plural(framework.members.length, 'control')}`;
      const head = () => heading('h3', framework.name, note);
      const sections = sectionsOf(framework.subSections ?? [], members, left);
      const rest = [...left].sort(worstFirst).map(member => () => controlItem(member));
      const restHead = sections.length > 0 && rest.length > 0 ? [() => heading('h4', 'In no section')] : [];
      return [head, ...sections, ...restHead, ...rest];
    }),

    resource: selection => {
      const groups = new Map();
      for (const member of [...selection.members].sort((a, b) => rankOf(a.control) - rankOf(b.control))) {
        for (const verdict of member.verdicts) {
          let group = groups.get(verdict.resource);
          if (!group) groups.set(verdict.resource, group = { resource: resources[verdict.resource], entries: [], weight: 0 });
          group.entries.push({ member, verdict });
          if (verdict.state === 'failed') group.weight += [1e8, 1e5, 1e2, 1, 1][rankOf(member.control)];
        }
      }
      const list = [...groups.values()];
      for (const group of list) group.entries.sort((a, b) => ORDER.indexOf(a.verdict.state) - ORDER.indexOf(b.verdict.state));
      list.sort((a, b) => b.weight - a.weight || a.resource.index - b.resource.index);
      return list.map(group => () => resourceItem(group));
    },
  };

  function sectionsOf(sections, members, left) {
    return sections.flatMap(section => {
      const own = section.controlIDs.flatMap(id => members.filter(member => member.control.id === id));
      for (const member of own) left.delete(member);
      const inner = sectionsOf(section.subSections ?? [], members, left);
      return own.length + inner.length === 0
        ? []
        : [() => heading('h4', `${section.id} ${section.name}`), ...own.map(member => () => controlItem(member)), ...inner];
    });
  }

  /* ---- Frame ---- */

  const distinct = values => [...new Set(values)].sort((a, b) => a < b ? -1 : 1);

  const options = {
    severity: SEVERITIES.filter(severity => controls.some(control => control.severity === severity)).map(name => [name, name]),
    status: Object.entries(STATES),
    framework: data.frameworks.map(framework => [framework.name, framework.name]),
    namespace: distinct(resources.map(resource => resource.namespace)).map(name => [name || '-', name || '(none)']),
    kind: distinct(resources.map(resource => resource.kind)).map(name => [name, name]),
    category: distinct(controls.flatMap(categoriesOf)).map(name => [name, name]),
  };

  const search = make('input', {
    type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false', placeholder: 'Name, id, path or file',
    oninput: () => later(),
  });
  const selects = Object.fromEntries(FIELDS.map(field => [field, make('select', {
    onchange: event => { state[field] = event.target.value; update(); },
  }, make('option', { value: '' }, 'Any'), options[field].map(([value, label]) => make('option', { value }, label)))]));
  const buttons = Object.fromEntries(Object.entries(VIEWS).filter(([view]) => view !== 'framework' || data.frameworks.length > 0)
    .map(([view, label]) => [view, make('button', { type: 'button', onclick: () => { state.view = view; update(); } }, label)]));
  const found = make('p', { role: 'status', 'aria-live': 'polite' });
  const clear = make('button', { type: 'button', class: 'button', onclick: () => {
    for (const field of ['q', ...FIELDS]) state[field] = '';
    update();
    search.focus();
  } }, 'Clear filters');
  const list = make('div', { class: 'list' });

  root.append(
    make('div', { class: 'tools' },
      make('div', { class: 'views', role: 'group', 'aria-label': 'View' }, Object.values(buttons)),
      make('div', { class: 'filters', role: 'search' },
        make('label', { class: 'search' }, 'Search (press / to get here)', search),
        FIELDS.map(field => make('label', null, field[0].toUpperCase() + field.slice(1), selects[field])))),
    make('div', { class: 'found' }, found, clear),
    list);

  let timer = 0;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => { state.q = search.value.trim(); update(); }, 120);
  }

  function update(keepsFragment = false) {
    if (document.activeElement !== search) search.value = state.q;
    for (const field of FIELDS) selects[field].value = state[field] ?? '';
    for (const [view, button] of Object.entries(buttons)) button.setAttribute('aria-pressed', String(view === state.view));
    clear.hidden = !['q', ...FIELDS].some(field => state[field]);
    if (!keepsFragment) writeState();
    const selection = select();
    const total = Object.values(selection.counts).reduce((sum, count) => sum + count, 0);
    const distinctControls = new Set(selection.members.map(member => member.control)).size;
    found.textContent = `${plural(distinctControls, 'control')}, ${plural(total, 'verdict')}: `
      + ORDER.map(name => `${selection.counts[name].toLocaleString('en')} ${lower(STATES[name])}`).join(', ');
    const items = (views[state.view] ?? views.control)(selection);
    list.replaceChildren();
    if (items.length === 0) list.append(make('p', { class: 'empty' }, 'Nothing matches these filters.'));
    chunked(list, items, show => show());
    if (items.length === 1) list.querySelector('details')?.setAttribute('open', '');
  }

  /* ---- Theme and keys ---- */

  const theme = document.getElementById('theme');
  const page = document.documentElement;
  const isDark = () => page.dataset.theme ? page.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

  function useTheme(name) {
    if (name) page.dataset.theme = name;
    theme.textContent = isDark() ? 'Light' : 'Dark';
    theme.setAttribute('aria-label', `Switch to ${isDark() ? 'light' : 'dark'} colours`);
  }

  function remembered() {
    try { return localStorage.getItem('kubescape-theme'); } catch { return null; }
  }

  theme.addEventListener('click', () => {
    useTheme(isDark() ? 'light' : 'dark');
    try { localStorage.setItem('kubescape-theme', page.dataset.theme); } catch { /* A file may have no storage. */ }
  });
  theme.hidden = false;
  useTheme(['light', 'dark'].includes(remembered()) ? remembered() : null);

  document.addEventListener('keydown', event => {
    const isTyping = event.target.closest?.('input, select, textarea');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === 'Escape' && event.target === search && search.value) {
      search.value = '';
      later();
    }
  });

  window.addEventListener('hashchange', () => {
    if (readState()) {
      search.blur();
      update(true);
      document.getElementById('findings').scrollIntoView();
    }
  });

  document.getElementById('static').remove();
  root.hidden = false;
  if (data.excerptsLeftOut > 0) {
    root.append(make('p', { class: 'note' },
      `To keep this file small, it has no excerpts of ${plural(data.excerptsLeftOut, 'object')}; paths and lines are shown.`));
  }
  const hasState = readState();
  update(true);
  if (hasState) document.getElementById('findings').scrollIntoView({ behavior: 'instant' });
})();
