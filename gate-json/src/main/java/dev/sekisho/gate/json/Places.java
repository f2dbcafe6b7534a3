package dev.sekisho.gate.json;

import dev.sekisho.gate.problem.Place;

/** Tells where the parts of a document are, by the texts of their paths. */
interface Places {

  /** Where a value begins. */
  Place ofValue(String path);

  /** Where the name of a field begins. */
  Place ofName(String path);

  /** Places of a tree that nobody can point into: only the path is told apart. */
  static Places within(Place place) {
    return new Places() {
      @Override
      public Place ofValue(String path) {
        return place.in(path);
      }

      @Override
      public Place ofName(String path) {
        return place.in(path);
      }
    };
  }
}
