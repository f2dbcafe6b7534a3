/**
 * Holds calls and answers to GitHub's own description of its REST API. Read {@link
 * dev.sekisho.gate.testkit.github.conformance.OpenApiConformance}.
 */
@NullMarked
package dev.sekisho.gate.testkit.github.conformance;

import org.jspecify.annotations.NullMarked;
