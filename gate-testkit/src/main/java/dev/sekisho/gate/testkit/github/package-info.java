/**
 * A stand-in of GitHub behind real HTTP, for the tests of whoever embeds the gate in a bot. Read
 * {@link dev.sekisho.gate.testkit.github.GitHubStandIn} first, then {@link
 * dev.sekisho.gate.testkit.github.HostedRepository} and {@link
 * dev.sekisho.gate.testkit.github.HostedPullRequest}.
 *
 * <p>It needs libraries that the rest of the testkit does not, so they are optional there and have
 * to be named by whoever uses this package: jackson-databind always, graphql-java once a query of
 * GraphQL arrives, and json-schema-validator for {@link
 * dev.sekisho.gate.testkit.github.conformance.OpenApiConformance}. Decision 0014 says why.
 */
@NullMarked
package dev.sekisho.gate.testkit.github;

import org.jspecify.annotations.NullMarked;
