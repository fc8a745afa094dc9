package org.touchstone.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The version of this program, as footers show it. */
@Component("release")
public class Release {

    private final String version;

    Release(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null || properties.getVersion() == null ? "development" : properties.getVersion();
    }

    public String version() {
        return version;
    }
}
