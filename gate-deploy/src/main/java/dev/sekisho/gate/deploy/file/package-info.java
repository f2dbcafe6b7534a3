/**
 * The files under review that say what is deployed, how and by whom: begin with {@link
 * dev.sekisho.gate.deploy.file.DeployFiles}.
 */
@NullMarked
package dev.sekisho.gate.deploy.file;

import org.jspecify.annotations.NullMarked;
