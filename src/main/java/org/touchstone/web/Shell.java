package org.touchstone.web;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;

/** The one HTML page that every Vaadin view lives in. */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet("styles/touchstone.css")
@StyleSheet("styles/vaadin.css")
@NpmPackage(
        value = "@fontsource-variable/source-serif-4",
        version = "5.3.1",
        assets = "files/source-serif-4-latin-*opsz-*.woff2:fonts")
@NpmPackage(
        value = "@fontsource-variable/source-sans-3",
        version = "5.3.0",
        assets = "files/source-sans-3-latin-*wght-normal.woff2:fonts")
public class Shell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("icon", "/icon.svg");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
