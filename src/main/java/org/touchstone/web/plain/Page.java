package org.touchstone.web.plain;

/** A page of prose: its title, one sentence about it, and its HTML, made from the program's own Markdown. */
record Page(String title, String description, String html) {}
