# SPDX-License-Identifier: Apache-2.0
"""The service that a team would write itself: FastAPI, SQLAlchemy, and arq over Redis.

It promises what Kinora promises: a key is checked, the body is validated, and nothing is answered before
the prediction is on the disk (SQLite with synchronous=FULL) and in the queue (Redis with appendfsync).
"""

import hashlib
import os
import secrets
from contextlib import asynccontextmanager
from datetime import datetime, timezone
from typing import Literal

from arq import create_pool
from arq.connections import RedisSettings
from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import JSON, String, event
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_async_engine(f"sqlite+aiosqlite:///{os.environ['PEER_DATABASE']}")
sessions = async_sessionmaker(engine, expire_on_commit=False)


@event.listens_for(engine.sync_engine, "connect")
def durable(connection, _):
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA busy_timeout=20000")


class Base(DeclarativeBase):
    pass


class Key(Base):
    __tablename__ = "keys"
    hash: Mapped[str] = mapped_column(String(64), primary_key=True)


class Prediction(Base):
    __tablename__ = "predictions"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    key: Mapped[str] = mapped_column(String(64))
    model: Mapped[str]
    input: Mapped[dict] = mapped_column(JSON)
    status: Mapped[str]
    created_at: Mapped[str]


class Input(BaseModel):
    prompt: str = Field(min_length=1, max_length=2500)
    negative_prompt: str = Field("", max_length=2500)
    aspect_ratio: Literal["16:9", "9:16", "1:1"] = "16:9"
    duration: Literal[5, 10] = 5
    guidance_scale: float = Field(0.5, ge=0, le=1)


@asynccontextmanager
async def life(app: FastAPI):
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with sessions() as session:
        await session.merge(Key(hash=hashlib.sha256(os.environ["PEER_KEY"].encode()).hexdigest()))
        await session.commit()
    app.state.queue = await create_pool(RedisSettings(port=int(os.environ["PEER_REDIS"])))
    yield


app = FastAPI(lifespan=life)


async def session():
    async with sessions() as session:
        yield session


async def caller(authorization: str = Header(), session: AsyncSession = Depends(session)) -> str:
    digest = hashlib.sha256(authorization.removeprefix("Bearer ").encode()).hexdigest()
    if await session.get(Key, digest) is None:
        raise HTTPException(401)
    return digest


def shown(prediction: Prediction) -> dict:
    return {
        "code": 200,
        "message": "success",
        "data": {
            "id": prediction.id, "model": prediction.model, "status": prediction.status,
            "outputs": [], "created_at": prediction.created_at, "error": "",
            "input": prediction.input, "timings": {"inference": 0},
            "urls": {"get": f"/api/v3/predictions/{prediction.id}/result"},
        },
    }


@app.post("/api/v3/{vendor}/{model}")
async def submit(
    vendor: str, model: str, body: Input, key: str = Depends(caller),
    session: AsyncSession = Depends(session),
) -> dict:
    prediction = Prediction(
        id=secrets.token_hex(16), key=key, model=f"{vendor}/{model}", input=body.model_dump(),
        status="created", created_at=datetime.now(timezone.utc).isoformat(),
    )
    session.add(prediction)
    await session.commit()
    await app.state.queue.enqueue_job("generate", prediction.id)
    return shown(prediction)


@app.get("/api/v3/predictions/{id}/result")
async def result(
    id: str, key: str = Depends(caller), session: AsyncSession = Depends(session)
) -> dict:
    prediction = await session.get(Prediction, id)
    if prediction is None or prediction.key != key:
        raise HTTPException(404)
    return shown(prediction)
