// Goes the gateway's and discovery's way with GitHub's own client and prints what it was told, as JSON.
// usage: FORGE_TOKEN=… node octokit.mjs URL OWNER/REPOSITORY
import { Octokit } from "@octokit/rest";

const [baseUrl, repository] = process.argv.slice(2);
const [owner, repo] = repository.split("/");
const silent = () => {};
const octokit = new Octokit({
  baseUrl,
  auth: process.env.FORGE_TOKEN,
  log: { debug: silent, info: silent, warn: silent, error: silent },
});

async function refusal(request) {
  try {
    await request;
    return { status: 0 };
  } catch (error) {
    return { status: error.status, says: error.response?.data?.errors?.[0]?.message ?? error.response?.data?.message };
  }
}

const { data: me } = await octokit.users.getAuthenticated();
const { data: parent } = await octokit.repos.get({ owner, repo });
const { data: head } = await octokit.git.getRef({ owner, repo, ref: `heads/${parent.default_branch}` });
const { data: base } = await octokit.git.getCommit({ owner, repo, commit_sha: head.object.sha });

const { data: fork } = await octokit.repos.createFork({ owner, repo, default_branch_only: false });
const ours = { owner: fork.owner.login, repo: fork.name };
const { data: blob } = await octokit.git.createBlob({
  ...ours,
  content: Buffer.from("# Guide\n\nAdd with add.\n").toString("base64"),
  encoding: "base64",
});
const { data: tree } = await octokit.git.createTree({
  ...ours,
  base_tree: base.tree.sha,
  tree: [{ path: "docs/guide.md", mode: "100644", type: "blob", sha: blob.sha }],
});
const person = { name: me.login, email: `${me.login}@users.noreply.github.com`, date: base.committer.date };
const { data: commit } = await octokit.git.createCommit({
  ...ours,
  message: "Say how to add",
  tree: tree.sha,
  parents: [base.sha],
  author: person,
  committer: person,
});
const branch = "aigentsy/octokit";
await octokit.git.createRef({ ...ours, ref: `refs/heads/${branch}`, sha: commit.sha });

const offer = { owner, repo, title: "Say how to add", head: `${me.login}:${branch}`, base: parent.default_branch, body: "" };
const { data: pull } = await octokit.pulls.create({ ...offer, draft: true, maintainer_can_modify: true });
const again = await refusal(octokit.pulls.create(offer));
const backwards = await refusal(octokit.git.updateRef({ ...ours, ref: `heads/${branch}`, sha: base.sha, force: false }));
const nowhere = await refusal(octokit.git.getRef({ ...ours, ref: "heads/nowhere" }));
const numbered = { owner, repo, pull_number: pull.number };
const seen = await octokit.pulls.get(numbered);
const unchanged = await refusal(octokit.pulls.get({ ...numbered, headers: { "if-none-match": seen.headers.etag } }));

await octokit.issues.createComment({ owner, repo, issue_number: pull.number, body: "Somebody was faster." });
const comments = await octokit.paginate(octokit.issues.listComments, { owner, repo, issue_number: pull.number });
const { data: closed } = await octokit.pulls.update({ ...numbered, state: "closed" });
const listed = await octokit.paginate(octokit.pulls.list, { owner, repo, state: "all", head: `${me.login}:${branch}` });

const found = await octokit.paginate(octokit.search.issuesAndPullRequests, {
  q: `is:issue repo:${repository}`,
  sort: "created",
  order: "desc",
  per_page: 1,
});
const { data: rules } = await octokit.repos.getContent({ owner, repo, path: "docs/guide.md", mediaType: { format: "raw" } });

console.log(
  JSON.stringify({
    me: me.login,
    fork: { name: fork.full_name, fork: fork.fork, parent: fork.parent?.full_name },
    commit: { parent: commit.parents[0].sha === base.sha, date: commit.committer.date === base.committer.date },
    pull: { draft: pull.draft, head: pull.head.label, sha: pull.head.sha === commit.sha },
    refused: { again, backwards, nowhere, unchanged },
    comments: comments.map((comment) => [comment.user.login, comment.body]),
    closed: closed.state,
    listed: listed.map((one) => one.number === pull.number),
    found: found.map((issue) => issue.number),
    rules,
  }),
);
