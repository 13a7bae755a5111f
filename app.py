"""What Lambda runs: the HTTP API, and the function that the queue of checks calls."""

import os
from typing import Any

from chalice.app import SQSEvent

from chalicelib.api.cloud import Cloud
from chalicelib.settings import Settings

cloud = Cloud(Settings.from_env(os.environ))
app = cloud.app()


# The name stands for the queue of .chalice/resources.yaml, which takes its place in the template.
@app.on_sqs_message(queue="checks", batch_size=1, name="on_check")
def on_check(event: SQSEvent) -> dict[str, Any]:
    """Run the checks that the queue announces."""
    return cloud.run_batch(event)
