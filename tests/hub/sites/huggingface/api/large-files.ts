import { stable } from '../../../content/digest';
import type { Call, Reply } from '../../../contract';
import { API_HEADERS, redirectReply } from '../replies';
import type { ModelFile, Snapshot, Subject } from '../subjects/contract';

const XET_INFO = 'application/vnd.xet-fileinfo+json';

/** Where the bytes of an LFS file are: a signed address on the CDN, with what is known of them. */
export function toCdn(call: Call, subject: Subject, file: ModelFile, snapshot: Snapshot): Reply {
  const sha256 = file.lfs?.oid ?? file.oid;
  const known = {
    'x-repo-commit': snapshot.commit.id,
    'x-linked-size': String(file.size),
    'x-linked-etag': `"${sha256}"`,
    'accept-ranges': 'bytes',
  };
  if (file.xetHash === undefined) {
    const to = `https://cdn-lfs-us-1.hf.co/repos/${stable(subject.id, 4)}/${subject._id}/${sha256}?${signature(sha256)}`;
    return redirectReply(to, 302, known);
  }
  const refreshUrl = `https://huggingface.co/api/models/${subject.id}/xet-read-token/${snapshot.commit.id}`;
  const reconstructionUrl = `https://cas-server.xethub.hf.co/v1/reconstructions/${file.xetHash}`;
  const headers = {
    ...known,
    'x-xet-hash': file.xetHash,
    link: `<${refreshUrl}>; rel="xet-auth", <${reconstructionUrl}>; rel="xet-reconstruction-info"`,
  };
  if (call.headers.accept?.includes(XET_INFO)) {
    return {
      status: 200,
      headers: {
        ...API_HEADERS,
        ...headers,
        'content-type': `${XET_INFO}; charset=utf-8`,
        etag: known['x-linked-etag'],
      },
      body: JSON.stringify({ hash: file.xetHash, refreshUrl, reconstructionUrl, fileSize: file.size }),
    };
  }
  const to = `https://us.aws.cdn.hf.co/xet-bridge-us/${subject._id}/${file.xetHash}?${signature(file.xetHash)}`;
  return redirectReply(to, 302, headers);
}

// Made up, but the same each time: nothing checks it.
function signature(hash: string): string {
  return `Expires=1795400000&Policy=${stable(hash, 24)}&Signature=${stable(`signature:${hash}`, 40)}&Key-Pair-Id=K2L8F4GPSG1IFC`;
}
