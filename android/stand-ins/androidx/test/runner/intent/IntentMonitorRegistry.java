package androidx.test.runner.intent;

/** Robolectric registers its monitor; nothing here asks for it. */
public final class IntentMonitorRegistry {
    private IntentMonitorRegistry() {}

    public static void registerInstance(IntentMonitor monitor) {}
}
