/** Answers queries of GraphQL over a part of GitHub's schema; the only importer of graphql-java. */
@NullMarked
package dev.sekisho.gate.testkit.github.internal.graphql;

import org.jspecify.annotations.NullMarked;
