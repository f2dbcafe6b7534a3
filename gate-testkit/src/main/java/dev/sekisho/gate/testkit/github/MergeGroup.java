package dev.sekisho.gate.testkit.github;

import java.util.List;

/**
 * Pull requests that wait in the merge queue together.
 *
 * @param head the commit that would become the base
 * @param branch its branch, {@code gh-readonly-queue/...}
 * @param base the commit that it stands on
 * @param baseBranch the branch that it goes to
 * @param pullRequests their numbers
 */
public record MergeGroup(
    String head, String branch, String base, String baseBranch, List<Integer> pullRequests) {}
