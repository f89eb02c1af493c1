/* Every request of a window or its workers stops here: navigation is asked about, filters are asked, the program's scheme answers, the rest fails. */
'use strict';
const { PreventableEvent } = require('./strict.cjs');

/** Decides one paused request of `contents`; `session` is the DevTools session that reported it (a worker has its own). */
async function decideRequest(state, contents, p, session) {
  const { record, toElectron, chrome } = state;
  const url = toElectron(p.request.url);
  const fail = (errorReason) => chrome.send('Fetch.failRequest', { requestId: p.requestId, errorReason }, session);
  const isMainFrame = p.frameId === contents._mainFrame;
  const isNavigation = p.resourceType === 'Document';
  const wanted = isMainFrame && (contents._navs.delete(p.request.url) || contents._navs.delete(`${p.request.url}/`));

  if (isNavigation && !wanted && navigationRefused(contents, url, isMainFrame)) {
    record.denied.push(url);
    return fail('Aborted');
  }
  const resourceType = isNavigation ? (isMainFrame ? 'mainFrame' : 'subFrame') : p.resourceType.toLowerCase();
  const details = {
    id: p.requestId,
    url,
    method: p.request.method,
    webContentsId: contents.id,
    resourceType,
    referrer: '',
    timestamp: Date.now(),
  };
  const side = state.sideOf(contents.session);
  if (await side.cancelled(details)) {
    record.denied.push(url);
    return fail('BlockedByClient');
  }
  const handler = side.handlerOf(url.slice(0, url.indexOf(':')));
  if (!handler) {
    record.external.push(url);
    return fail('InternetDisconnected');
  }
  return respond(state, contents, p, url, handler, session, fail);
}

function navigationRefused(contents, url, isMainFrame) {
  const event = new PreventableEvent({ url, isMainFrame, isSameDocument: false });
  if (isMainFrame) contents.emit('will-navigate', event, url);
  contents.emit('will-frame-navigate', event);
  return event.defaultPrevented;
}

async function respond(state, contents, p, url, handler, session, fail) {
  const { method, headers, postData } = p.request;
  const sent = method === 'GET' || method === 'HEAD' ? undefined : postData;
  let response;
  try {
    response = await handler(new Request(url, { method, headers, body: sent }));
  } catch (e) {
    state.record.log.push(String(e?.stack ?? e));
    return fail('Failed');
  }
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
  const body = Buffer.from(await response.arrayBuffer());
  if (p.frameId === contents._mainFrame && p.resourceType === 'Document')
    contents._pdf = response.headers.get('content-type') === 'application/pdf' ? body : null;
  const answer = { requestId: p.requestId, responseCode: response.status, responseHeaders, body: body.toString('base64') };
  return state.chrome.send('Fetch.fulfillRequest', answer, session);
}

module.exports = { decideRequest };
