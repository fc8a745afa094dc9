package org.touchstone.people;

import java.io.Serializable;

/**
 * Who somebody is at another site that they sign in with, as that site vouched for (OpenID Connect).
 *
 * @param issuer the other site, as its tokens name it, at most 500 characters
 * @param subject the person there: an opaque key, neither name nor address, at most 500 characters
 */
public record OtherIdentity(String issuer, String subject) implements Serializable {}
