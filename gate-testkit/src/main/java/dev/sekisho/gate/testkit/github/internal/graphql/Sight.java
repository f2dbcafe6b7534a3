package dev.sekisho.gate.testkit.github.internal.graphql;

import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.View;

/**
 * What a query looks at.
 *
 * @param host all state
 * @param documents what is computed from it
 * @param view which state to show
 */
record Sight(Host host, Documents documents, View view) {}
