/**
 * Makes the catalogue of controls that an auditor reads, from the rules themselves. Read {@link
 * dev.sekisho.gate.workbench.catalogue.Catalogue} first, then {@link
 * dev.sekisho.gate.workbench.catalogue.Sentences}.
 */
@NullMarked
package dev.sekisho.gate.workbench.catalogue;

import org.jspecify.annotations.NullMarked;
